import type { QueryLanguage, StateType } from '../definition.ts';

/**
 * What a field holds. `count` and `number` may be an expression in JSONata; `expression` is any text, in JSONata maybe
 * an expression; `reference` names one place, `path` may name several; `payload` may hold computed parts.
 */
type FieldShape =
  | 'text'
  | 'constant-text'
  | 'flag'
  | 'count'
  | 'number'
  | 'path'
  | 'path-or-null'
  | 'reference'
  | 'reference-or-null'
  | 'path-or-call'
  | 'payload'
  | 'items'
  | 'json'
  | 'object'
  | 'array'
  | 'timestamp';

/** A field: what it holds, the one language it belongs to if not both, and the range of its number. */
export interface FieldRule {
  readonly shape: FieldShape;
  readonly language?: QueryLanguage;
  readonly range?: readonly [number, number];
}

/** The fields of an object, by name. */
export type FieldTable = Readonly<Record<string, FieldRule>>;

/** The longest time in seconds that a field of a state may give. */
const LONGEST_SECONDS = 99_999_999;
/** The longest delay between retries, in seconds: 366 days. */
const LONGEST_RETRY_DELAY_SECONDS = 31_622_400;
const MOST_BATCH_BYTES = 262_144;

const TIME: FieldRule = { shape: 'count', range: [1, LONGEST_SECONDS] };
const NATURAL: FieldRule = { shape: 'count', range: [0, Number.MAX_SAFE_INTEGER] };
const PERCENTAGE: FieldRule = { shape: 'number', range: [0, 100] };
const TEXT: FieldRule = { shape: 'text' };
const REFERENCE: FieldRule = { shape: 'reference', language: 'JSONPath' };

const COMMON: FieldTable = {
  Type: { shape: 'constant-text' },
  Comment: { shape: 'constant-text' },
  QueryLanguage: { shape: 'constant-text' },
};

const INPUT_OUTPUT: FieldTable = {
  ...COMMON,
  InputPath: { shape: 'path-or-null', language: 'JSONPath' },
  OutputPath: { shape: 'path-or-null', language: 'JSONPath' },
  Output: { shape: 'payload', language: 'JSONata' },
};

const TRANSITION: FieldTable = {
  ...INPUT_OUTPUT,
  Next: { shape: 'constant-text' },
  End: { shape: 'flag' },
  Assign: { shape: 'payload' },
};

const WORK: FieldTable = {
  ...TRANSITION,
  Parameters: { shape: 'payload', language: 'JSONPath' },
  Arguments: { shape: 'payload', language: 'JSONata' },
  ResultSelector: { shape: 'payload', language: 'JSONPath' },
  ResultPath: { shape: 'reference-or-null', language: 'JSONPath' },
  Retry: { shape: 'array' },
  Catch: { shape: 'array' },
};

const { Arguments: _arguments, ...MAP_WORK } = WORK;

/**
 * The fields of every type of state.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/statemachine-structure.html
 */
export const STATE_FIELDS: Readonly<Record<StateType, FieldTable>> = {
  Task: {
    ...WORK,
    Resource: { shape: 'constant-text' },
    TimeoutSeconds: TIME,
    TimeoutSecondsPath: REFERENCE,
    HeartbeatSeconds: TIME,
    HeartbeatSecondsPath: REFERENCE,
    Credentials: { shape: 'payload' },
  },
  Pass: {
    ...TRANSITION,
    Result: { shape: 'json', language: 'JSONPath' },
    Parameters: { shape: 'payload', language: 'JSONPath' },
    ResultPath: { shape: 'reference-or-null', language: 'JSONPath' },
  },
  Choice: {
    ...INPUT_OUTPUT,
    Choices: { shape: 'array' },
    Default: { shape: 'constant-text' },
    Assign: { shape: 'payload' },
  },
  Wait: {
    ...TRANSITION,
    Seconds: { shape: 'count', range: [0, LONGEST_SECONDS] },
    SecondsPath: REFERENCE,
    Timestamp: { shape: 'timestamp' },
    TimestampPath: REFERENCE,
  },
  Parallel: { ...WORK, Branches: { shape: 'array' } },
  Map: {
    ...MAP_WORK,
    ItemProcessor: { shape: 'object' },
    Iterator: { shape: 'object' },
    ItemsPath: REFERENCE,
    Items: { shape: 'items', language: 'JSONata' },
    ItemSelector: { shape: 'payload' },
    MaxConcurrency: NATURAL,
    MaxConcurrencyPath: REFERENCE,
    ItemReader: { shape: 'object' },
    ItemBatcher: { shape: 'object' },
    ResultWriter: { shape: 'object' },
    ToleratedFailureCount: NATURAL,
    ToleratedFailureCountPath: REFERENCE,
    ToleratedFailurePercentage: PERCENTAGE,
    ToleratedFailurePercentagePath: REFERENCE,
    Label: { shape: 'constant-text' },
  },
  Succeed: INPUT_OUTPUT,
  Fail: {
    ...COMMON,
    Error: TEXT,
    ErrorPath: { shape: 'path-or-call', language: 'JSONPath' },
    Cause: TEXT,
    CausePath: { shape: 'path-or-call', language: 'JSONPath' },
  },
};

/** The fields of a retrier. */
export const RETRIER_FIELDS: FieldTable = {
  Comment: { shape: 'constant-text' },
  ErrorEquals: { shape: 'array' },
  IntervalSeconds: TIME,
  MaxAttempts: { shape: 'count', range: [0, LONGEST_SECONDS] },
  BackoffRate: { shape: 'number', range: [1, Number.MAX_VALUE] },
  MaxDelaySeconds: { shape: 'count', range: [1, LONGEST_RETRY_DELAY_SECONDS] },
  JitterStrategy: { shape: 'constant-text' },
};

/** The fields of a catcher. */
export const CATCHER_FIELDS: FieldTable = {
  Comment: { shape: 'constant-text' },
  ErrorEquals: { shape: 'array' },
  Next: { shape: 'constant-text' },
  ResultPath: { shape: 'reference-or-null', language: 'JSONPath' },
  Assign: { shape: 'payload' },
  Output: { shape: 'payload', language: 'JSONata' },
};

/** The fields of a choice rule in JSONata. */
export const CONDITION_FIELDS: FieldTable = {
  Comment: { shape: 'constant-text' },
  Condition: { shape: 'json' },
  Next: { shape: 'constant-text' },
  Assign: { shape: 'payload' },
  Output: { shape: 'payload' },
};

/** The fields of an ItemReader or a ResultWriter. */
export const TRANSFER_FIELDS: FieldTable = {
  Comment: { shape: 'constant-text' },
  Resource: { shape: 'constant-text' },
  Parameters: { shape: 'payload', language: 'JSONPath' },
  Arguments: { shape: 'payload', language: 'JSONata' },
  ReaderConfig: { shape: 'object' },
  WriterConfig: { shape: 'object' },
};

/** The fields of an ItemBatcher. */
export const BATCHER_FIELDS: FieldTable = {
  Comment: { shape: 'constant-text' },
  MaxItemsPerBatch: { shape: 'count', range: [1, Number.MAX_SAFE_INTEGER] },
  MaxItemsPerBatchPath: REFERENCE,
  MaxInputBytesPerBatch: { shape: 'count', range: [1, MOST_BATCH_BYTES] },
  MaxInputBytesPerBatchPath: REFERENCE,
  BatchInput: { shape: 'payload' },
};

/** The fields of a machine, a branch and a processor. */
export const FLOW_FIELDS: Readonly<Record<'machine' | 'branch' | 'processor', FieldTable>> = {
  machine: {
    StartAt: { shape: 'constant-text' },
    States: { shape: 'object' },
    Comment: { shape: 'constant-text' },
    QueryLanguage: { shape: 'constant-text' },
    Version: { shape: 'constant-text' },
    TimeoutSeconds: TIME,
  },
  branch: {
    StartAt: { shape: 'constant-text' },
    States: { shape: 'object' },
    Comment: { shape: 'constant-text' },
  },
  processor: {
    StartAt: { shape: 'constant-text' },
    States: { shape: 'object' },
    Comment: { shape: 'constant-text' },
    ProcessorConfig: { shape: 'object' },
  },
};
