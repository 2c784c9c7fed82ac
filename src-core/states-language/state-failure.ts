/**
 * Error names that Step Functions itself raises.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html
 */
export const STATES_ERRORS = {
  all: 'States.ALL',
  taskFailed: 'States.TaskFailed',
  timeout: 'States.Timeout',
  heartbeatTimeout: 'States.HeartbeatTimeout',
  runtime: 'States.Runtime',
  dataLimitExceeded: 'States.DataLimitExceeded',
  branchFailed: 'States.BranchFailed',
  noChoiceMatched: 'States.NoChoiceMatched',
  intrinsicFailure: 'States.IntrinsicFailure',
  resultPathMatchFailure: 'States.ResultPathMatchFailure',
  queryEvaluationError: 'States.QueryEvaluationError',
  exceedToleratedFailureThreshold: 'States.ExceedToleratedFailureThreshold',
} as const;

/** Why a state failed: an error name and a cause, each of which a task or a Fail state may leave out. */
export interface Failure {
  readonly error?: string;
  readonly cause?: string;
  /** A second name under which Retry and Catch find the error. */
  readonly alias?: string;
  /** Whether only a retrier or catcher that names the error finds it, and States.ALL does not. */
  readonly mustBeNamed?: boolean;
}

/**
 * Thrown inside the interpreter when a state cannot go on; it never leaves the interpreter. `detail` lacks the state's
 * name, which the interpreter puts in front. `location` is the field whose expression failed (JSONata).
 */
export class StateFailure extends Error {
  readonly error: string;
  readonly detail: string;
  readonly location: string | undefined;

  constructor(error: string, detail: string, location?: string) {
    super(`${error}: ${detail}`);
    this.name = 'StateFailure';
    this.error = error;
    this.detail = detail;
    this.location = location;
  }
}

/** A {@link StateFailure} that ends the execution and that nothing can catch. */
export function runtimeFailure(detail: string): StateFailure {
  return new StateFailure(STATES_ERRORS.runtime, detail);
}
