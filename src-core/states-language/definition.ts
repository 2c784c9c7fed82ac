import type { Json, JsonObject } from '../shared/json.ts';

/** The language of the expressions in a state. @see https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html */
export type QueryLanguage = 'JSONPath' | 'JSONata';

/** The two workflow types. @see https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html */
export type WorkflowType = 'STANDARD' | 'EXPRESS';

/** A field that holds a number, or in JSONata an expression, or a `${substitution}` that a deployment fills in. */
export type NumberOrExpression = number | string;

/**
 * A set of states with its start: the whole machine, a branch, or the processor of a Map state. Field names are
 * AWS's own, here and below, so that a definition is its own model.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/statemachine-structure.html
 */
export interface FlowDefinition {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, StateDefinition>>;
  readonly Comment?: string;
}

/** A whole state machine. `TimeoutSeconds` bounds the execution. */
export interface StateMachineDefinition extends FlowDefinition {
  readonly QueryLanguage?: QueryLanguage;
  readonly Version?: '1.0';
  readonly TimeoutSeconds?: NumberOrExpression;
}

/** The processor of a Map state. */
interface ProcessorDefinition extends FlowDefinition {
  readonly ProcessorConfig?: { readonly Mode?: 'INLINE' | 'DISTRIBUTED'; readonly ExecutionType?: WorkflowType };
}

/** A state of any type. */
export type StateDefinition =
  | TaskState
  | PassState
  | ChoiceState
  | WaitState
  | ParallelState
  | MapState
  | SucceedState
  | FailState;

/** The name of a state type. */
export type StateType = StateDefinition['Type'];

interface StateFields {
  readonly Comment?: string;
  readonly QueryLanguage?: QueryLanguage;
}

interface InputOutputFields extends StateFields {
  readonly InputPath?: string | null;
  readonly OutputPath?: string | null;
  readonly Output?: Json;
}

interface TransitionFields extends InputOutputFields {
  readonly Next?: string;
  readonly End?: boolean;
  readonly Assign?: JsonObject;
}

interface WorkFields extends TransitionFields {
  readonly Parameters?: Json;
  readonly Arguments?: Json;
  readonly ResultSelector?: JsonObject;
  readonly ResultPath?: string | null;
  readonly Retry?: readonly Retrier[];
  readonly Catch?: readonly Catcher[];
}

/** What to do again after an error. @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html */
export interface Retrier {
  readonly ErrorEquals: readonly string[];
  /** Seconds before the first retry, 1 to 99,999,999; default 1. */
  readonly IntervalSeconds?: NumberOrExpression;
  /** 0 to 99,999,999; default 3. */
  readonly MaxAttempts?: NumberOrExpression;
  /** At least 1; default 2. */
  readonly BackoffRate?: NumberOrExpression;
  /** Seconds, 1 to 31,622,400. */
  readonly MaxDelaySeconds?: NumberOrExpression;
  readonly JitterStrategy?: 'FULL' | 'NONE';
}

/** Where to go after an error. @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html */
export interface Catcher {
  readonly ErrorEquals: readonly string[];
  readonly Next: string;
  readonly ResultPath?: string | null;
  readonly Assign?: JsonObject;
  readonly Output?: Json;
}

/** Work done by another service. @see https://docs.aws.amazon.com/step-functions/latest/dg/state-task.html */
export interface TaskState extends WorkFields {
  readonly Type: 'Task';
  readonly Resource: string;
  readonly TimeoutSeconds?: NumberOrExpression;
  readonly TimeoutSecondsPath?: string;
  readonly HeartbeatSeconds?: NumberOrExpression;
  readonly HeartbeatSecondsPath?: string;
  readonly Credentials?: JsonObject;
}

/** Passes its input on, or a fixed result. @see https://docs.aws.amazon.com/step-functions/latest/dg/state-pass.html */
export interface PassState extends TransitionFields {
  readonly Type: 'Pass';
  readonly Result?: Json;
  readonly Parameters?: Json;
  readonly ResultPath?: string | null;
}

/** Goes one of several ways. @see https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html */
export interface ChoiceState extends InputOutputFields {
  readonly Type: 'Choice';
  readonly Choices: readonly ChoiceRule[];
  readonly Default?: string;
  readonly Assign?: JsonObject;
}

/** One way out of a Choice state: in JSONata a `Condition`, in JSONPath a comparison or `And`, `Or`, `Not`. */
interface ChoiceRule extends JsonObject {
  readonly Next?: string;
}

/** Waits. @see https://docs.aws.amazon.com/step-functions/latest/dg/state-wait.html */
interface WaitState extends TransitionFields {
  readonly Type: 'Wait';
  readonly Seconds?: NumberOrExpression;
  readonly Timestamp?: string;
  readonly SecondsPath?: string;
  readonly TimestampPath?: string;
}

/** Runs branches side by side. @see https://docs.aws.amazon.com/step-functions/latest/dg/state-parallel.html */
export interface ParallelState extends WorkFields {
  readonly Type: 'Parallel';
  readonly Branches: readonly FlowDefinition[];
}

/** Runs a processor for each item. @see https://docs.aws.amazon.com/step-functions/latest/dg/state-map.html */
export interface MapState extends WorkFields {
  readonly Type: 'Map';
  readonly ItemProcessor?: ProcessorDefinition;
  readonly Iterator?: ProcessorDefinition;
  readonly ItemsPath?: string;
  readonly Items?: Json;
  readonly ItemSelector?: Json;
  readonly MaxConcurrency?: NumberOrExpression;
  readonly MaxConcurrencyPath?: string;
  readonly ItemReader?: ItemReader;
  readonly ItemBatcher?: ItemBatcher;
  readonly ResultWriter?: ResultWriter;
  readonly ToleratedFailureCount?: NumberOrExpression;
  readonly ToleratedFailureCountPath?: string;
  readonly ToleratedFailurePercentage?: NumberOrExpression;
  readonly ToleratedFailurePercentagePath?: string;
  readonly Label?: string;
}

/** Where a distributed Map reads its items. @see https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html */
interface ItemReader {
  readonly Resource: string;
  readonly Parameters?: Json;
  readonly Arguments?: Json;
  readonly ReaderConfig?: JsonObject;
}

/** How a distributed Map groups its items. @see https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itembatcher.html */
interface ItemBatcher {
  readonly MaxItemsPerBatch?: NumberOrExpression;
  readonly MaxItemsPerBatchPath?: string;
  readonly MaxInputBytesPerBatch?: NumberOrExpression;
  readonly MaxInputBytesPerBatchPath?: string;
  readonly BatchInput?: Json;
}

/** Where a distributed Map writes its results. @see https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html */
interface ResultWriter {
  readonly Resource?: string;
  readonly Parameters?: Json;
  readonly Arguments?: Json;
  readonly WriterConfig?: JsonObject;
}

/** Ends the flow well. @see https://docs.aws.amazon.com/step-functions/latest/dg/state-succeed.html */
export interface SucceedState extends InputOutputFields {
  readonly Type: 'Succeed';
}

/** Ends the flow with an error. @see https://docs.aws.amazon.com/step-functions/latest/dg/state-fail.html */
interface FailState extends StateFields {
  readonly Type: 'Fail';
  readonly Error?: string;
  readonly ErrorPath?: string;
  readonly Cause?: string;
  readonly CausePath?: string;
}
