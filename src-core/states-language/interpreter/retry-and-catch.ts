import type { Json } from '../../shared/json.ts';
import { evaluateTemplate } from '../payload-template.ts';
import { type Failure, STATES_ERRORS } from '../state-failure.ts';
import type { Frame } from './execution.ts';
import { frameScope } from './frame-scope.ts';
import { assign, done, mergeResult } from './input-output.ts';
import type { CompiledCatcher, CompiledRetrier, CompiledState, CompiledWork } from './program.ts';
import { type Outcome, startTimer, type Turn } from './turn.ts';

/**
 * Whether an error is one of those a retrier or catcher names. Nothing finds States.Runtime. `States.ALL` does not
 * include States.DataLimitExceeded, unless it is the task's own answer that is too large; `States.TaskFailed` does not
 * include States.Timeout.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html
 */
function matchesError(names: readonly string[], failure: Failure): boolean {
  const { error, alias } = failure;
  if (error === STATES_ERRORS.runtime) return false;
  return names.some(name => {
    if (name === error || (alias !== undefined && name === alias)) return true;
    if (failure.mustBeNamed) return false;
    if (name === STATES_ERRORS.all) return true;
    return name === STATES_ERRORS.taskFailed && error !== STATES_ERRORS.timeout;
  });
}

/**
 * Schedules a retry if a retrier names the error and has attempts left.
 * @returns whether a retry will come.
 */
export function scheduleRetry(turn: Turn, frame: Frame, state: CompiledWork, failure: Failure): boolean {
  const index = state.retriers.findIndex(candidate => matchesError(candidate.errors, failure));
  const retrier = state.retriers[index];
  if (retrier === undefined) return false;
  const used = frame.retriesByRetrier[index] ?? 0;
  if (used >= retrier.maxAttempts) return false;
  const dueMillis = turn.nowMillis + delaySeconds(retrier, used, turn.runtime.random) * 1000;
  frame.retriesByRetrier = state.retriers.map(
    (_, other) => (frame.retriesByRetrier[other] ?? 0) + (other === index ? 1 : 0),
  );
  frame.retryCount++;
  frame.work = { kind: 'backoff', timer: startTimer(turn, frame.id, 'backoff', dueMillis) };
  return true;
}

/**
 * Seconds before a retry: the interval times the backoff rate once for each retry before, at most the maximum; with
 * jitter a random part of that.
 */
function delaySeconds(retrier: CompiledRetrier, retriesBefore: number, random: () => number): number {
  const delay = Math.min(retrier.maxDelaySeconds, retrier.intervalSeconds * retrier.backoffRate ** retriesBefore);
  return retrier.hasJitter ? delay * random() : delay;
}

/**
 * The way a catcher leads, if one names the error.
 * @throws StateFailure if what the catcher computes fails.
 */
export function catchFailure(
  turn: Turn,
  frame: Frame,
  state: CompiledState & CompiledWork,
  failure: Failure,
): Outcome | undefined {
  const catcher = state.catchers.find(candidate => matchesError(candidate.errors, failure));
  if (catcher === undefined) return undefined;
  const errorOutput: Json = { Error: failure.error ?? null, Cause: failure.cause ?? null };
  if (state.language === 'JSONata') return catchWithExpressions(turn, frame, state, catcher, errorOutput);
  const assigned = assign(turn, frame, catcher.assign, errorOutput, {});
  return done(turn, frame, state, mergeResult(catcher.resultPath, frame.input, errorOutput), assigned, catcher.next);
}

function catchWithExpressions(
  turn: Turn,
  frame: Frame,
  state: CompiledState,
  catcher: CompiledCatcher,
  errorOutput: Json,
): Outcome {
  const extras = { errorOutput };
  const assigned = assign(turn, frame, catcher.assign, frame.input, extras);
  const output =
    catcher.output === undefined
      ? errorOutput
      : evaluateTemplate(catcher.output, frameScope(turn, frame, frame.input, extras));
  return done(turn, frame, state, output, assigned, catcher.next);
}
