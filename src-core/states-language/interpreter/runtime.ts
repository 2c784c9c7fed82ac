import type { StateMachineDefinition, WorkflowType } from '../definition.ts';
import { createJsonataEvaluator, type EvaluateJsonata } from '../jsonata/evaluate-jsonata.ts';
import { compileProgram } from './compile-program.ts';
import type { Program } from './program.ts';

/**
 * Limits of an execution.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html
 */
export interface ExecutionLimits {
  /** Bytes of UTF-8 that an input, an output or a variable may take. Default 262,144. */
  readonly payloadBytes: number;
  /** Events a Standard execution may have. Default 25,000. */
  readonly historyEvents: number;
  /** Seconds an execution may take. Default one year (Standard) or five minutes (Express). */
  readonly executionSeconds: number;
  /**
   * Transitions without time passing after which an Express execution counts as timed out: on AWS a loop that never
   * waits runs into the five minutes. Default 100,000.
   */
  readonly transitionsAtOnce: number;
}

/** A machine ready to be executed, with what it takes from outside. It holds functions: keep it out of checkpoints. */
export interface Runtime {
  readonly program: Program;
  readonly type: WorkflowType;
  readonly limits: ExecutionLimits;
  readonly random: () => number;
  readonly evaluateJsonata: EvaluateJsonata;
  readonly recordsHistory: boolean;
  readonly activityExists: (arn: string) => boolean;
}

/** What {@link createRuntime} takes. */
export interface RuntimeOptions {
  /** A checked machine, from `parseDefinition`. */
  readonly machine: { readonly definition: StateMachineDefinition };
  /** Default STANDARD. */
  readonly type?: WorkflowType;
  readonly limits?: Partial<ExecutionLimits>;
  /** Numbers in [0, 1) for retry jitter, random numbers and UUIDs. */
  readonly random: () => number;
  /** Default: the evaluator of `createJsonataEvaluator`. */
  readonly evaluateJsonata?: EvaluateJsonata;
  /** Default true. Without a history executions run faster; event ids count on all the same. */
  readonly recordsHistory?: boolean;
  /** Whether an activity exists; a task of one that does not fails the execution. Default: all do. */
  readonly activityExists?: (arn: string) => boolean;
}

const EXECUTION_SECONDS: Record<WorkflowType, number> = { STANDARD: 31_536_000, EXPRESS: 300 };
const PAYLOAD_BYTES = 262_144;
const HISTORY_EVENTS = 25_000;
const TRANSITIONS_AT_ONCE = 100_000;

/**
 * Makes a machine ready: its expressions are read once, for any number of executions.
 * @throws UncheckedDefinition if the machine did not come from `parseDefinition`.
 */
export function createRuntime(options: RuntimeOptions): Runtime {
  const type = options.type ?? 'STANDARD';
  return {
    program: compileProgram(options.machine.definition),
    type,
    limits: {
      payloadBytes: PAYLOAD_BYTES,
      historyEvents: HISTORY_EVENTS,
      executionSeconds: EXECUTION_SECONDS[type],
      transitionsAtOnce: TRANSITIONS_AT_ONCE,
      ...options.limits,
    },
    random: options.random,
    evaluateJsonata: options.evaluateJsonata ?? createJsonataEvaluator(),
    recordsHistory: options.recordsHistory ?? true,
    activityExists: options.activityExists ?? (() => true),
  };
}
