import type { Json } from '../../shared/json.ts';

/** A recorded scenario, as the oracle's README states its form. */
export interface OracleCase {
  readonly id: string;
  readonly given: Given;
  readonly steps: readonly Step[];
  readonly expect: readonly Expected[];
}

/** A text, or one repeated. */
export type Text = string | { readonly repeat: string; readonly times: number };

/** What exists before the first step. */
export interface Given {
  readonly queues?: Readonly<Record<string, GivenQueue>>;
  readonly topics?: Readonly<Record<string, { readonly type: string; readonly attributes?: Attributes }>>;
  readonly subscriptions?: Readonly<Record<string, GivenSubscription>>;
  readonly functions?: Readonly<Record<string, GivenFunction>>;
  readonly mappings?: Readonly<Record<string, GivenMapping>>;
  readonly streams?: Readonly<Record<string, { readonly shards: number }>>;
  readonly tables?: Readonly<Record<string, unknown>>;
  readonly buckets?: readonly string[];
}

/** Attributes in AWS's own names. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

/** A queue. */
export interface GivenQueue {
  readonly type: string;
  readonly attributes?: Attributes;
  readonly redrive?: { readonly target: string; readonly maxReceiveCount: number };
}

/** A subscription. */
export interface GivenSubscription {
  readonly topic: string;
  readonly queue?: string;
  readonly function?: string;
  readonly raw?: boolean;
  readonly redrive?: string;
}

/** A function and what it does. */
export interface GivenFunction {
  readonly behaviour: FunctionBehaviour;
  readonly deadLetterQueue?: string;
  readonly onSuccess?: string;
  readonly onFailure?: string;
  readonly MaximumRetryAttempts?: number;
  readonly MaximumEventAgeInSeconds?: number;
}

/** How a recorded function behaves. */
export interface FunctionBehaviour {
  readonly kind: string;
  readonly sleepSeconds?: number;
  readonly message?: string;
  readonly receiveCountAbove?: number | Readonly<Record<string, number>>;
  readonly value?: Json;
  readonly whereData?: Readonly<Record<string, Json>>;
}

/** An event source mapping in AWS's own names. */
export interface GivenMapping {
  readonly source: string;
  readonly function: string;
  readonly enabled?: boolean;
  readonly createdAt?: number;
  readonly filters?: readonly Json[];
  readonly onFailure?: { readonly queue?: string; readonly topic?: string; readonly bucket?: string };
  readonly FunctionResponseTypes?: readonly string[];
  readonly [attribute: string]: unknown;
}

/** A step; which members it has depends on what it does. */
export interface Step {
  readonly at: number | string;
  readonly do: string;
  readonly as?: string;
  readonly [member: string]: unknown;
}

/** What must hold. */
export type Expected = Readonly<Record<string, unknown>>;

const SETTING_STEPS = ['createMapping', 'updateMapping', 'subscribe', 'setSubscription'];

/** Steps that the replay knows. */
const STEP_NAMES = Object.fromEntries(
  [
    'send sendBatch sendMany receive drain delete deleteBatch changeVisibility changeVisibilityBatch counts purge',
    'setQueueAttributes setRedrive deleteQueue startMove listMoves cancelMove publish publishBatch subscribe',
    'setSubscription createMapping updateMapping enableMapping disableMapping invokeAsync invocationCount',
    'deleteFunction putRecords iterator getRecords subscribeShard',
  ]
    .join(' ')
    .split(' ')
    .map(name => [name, true]),
);

/** Members of what is given, and of what is expected, that the replay looks at. */
const GIVEN = names('queues topics subscriptions functions mappings streams tables buckets');
const BEHAVIOURS = names('succeed throw throw-until return report-failures report-failures-until');
const EXPECTED = names(
  [
    'of ofAll note bodies order observed compare empty count ok error receiveCounts attributes messageAttributes withBody',
    'envelope inEnvelope successful failed visible notVisible delayed moves fields elapsed data keys failureRecords',
    'destinationRecords equals function invocations invocationCount totalRecords eachOnce maxBatch maxConcurrency',
    'gapSeconds deliveriesByKey deliveredData sameRequestId until same differ increasing present absent',
  ].join(' '),
);

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

function strangeMember({ given, expect }: OracleCase): string | undefined {
  const ofGiven = Object.keys(given).find(name => !GIVEN.has(name));
  if (ofGiven !== undefined) return `is given "${ofGiven}", which is not among the services`;
  const behaviours = Object.values(given.functions ?? {}).map(each => each.behaviour?.kind);
  const kind = behaviours.find(each => !BEHAVIOURS.has(each));
  if (kind !== undefined) return `has a function that does "${kind}", which the replay does not know`;
  const ofExpected = expect.flatMap(each => Object.keys(each)).find(name => !EXPECTED.has(name));
  return ofExpected === undefined ? undefined : `expects "${ofExpected}", which the replay does not look at`;
}

/** What is wrong with the form of a case, in words; undefined when it can be read. */
export function malformation(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'the case is not an object';
  const { id, given, steps, expect } = value as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string') return 'the case has no "id"';
  if (typeof given !== 'object' || given === null) return '"given" is not an object';
  const isStep = (step: unknown) => typeof (step as Partial<Step> | null)?.do === 'string';
  if (!Array.isArray(steps) || !steps.every(isStep)) return '"steps" is not a list of steps, each with what to "do"';
  const isObject = (each: unknown) => typeof each === 'object' && each !== null;
  return Array.isArray(expect) && expect.every(isObject) ? undefined : '"expect" is not a list of objects';
}

/** The whole text. */
export function wholeText(text: Text): string {
  return typeof text === 'string' ? text : text.repeat.repeat(text.times);
}

/**
 * Why a case is not about the simulation, or undefined when it is. Told from what the case uses, never from its id.
 */
export function outOfScopeReason(recorded: OracleCase): string | undefined {
  const { given, steps, expect } = recorded;
  if (given.tables !== undefined) return 'uses a DynamoDB table, which is not among the services';
  if (given.buckets !== undefined) return 'uses an S3 bucket, which is not among the services';
  const strange = strangeMember(recorded);
  if (strange !== undefined) return strange;
  const unknown = steps.find(step => !(step.do in STEP_NAMES));
  if (unknown !== undefined) return `has a step "${unknown.do}" that the replay does not know`;
  const asksForCheck = (step: Step) =>
    expect.some(each => each['of'] === step.as && (each['error'] !== undefined || each['fields'] !== undefined));
  if (steps.some(step => SETTING_STEPS.includes(step.do) && step.as !== undefined && asksForCheck(step))) {
    return 'asks how AWS checks settings when they are made, which the rules do before a run';
  }
  return undefined;
}
