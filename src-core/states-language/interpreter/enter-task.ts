import type { Json } from '../../shared/json.ts';
import { exceedsJsonBytes } from '../json-text.ts';
import { type Failure, runtimeFailure, STATES_ERRORS } from '../state-failure.ts';
import type { TaskFailedEvent } from './effects.ts';
import type { Frame, TaskWork } from './execution.ts';
import { frameScope } from './frame-scope.ts';
import { effectiveInput, finishWork, payloadOf } from './input-output.ts';
import { numberOf } from './number-fields.ts';
import type { CompiledTask } from './program.ts';
import {
  type AttemptStart,
  endAttempt,
  nextToken,
  recordFailed,
  recordScheduled,
  recordSucceeded,
  startAttempt,
} from './task-attempt.ts';
import { type Outcome, type Turn, WAITING } from './turn.ts';

/**
 * Hands the task to the host, with its payload, bounds and token.
 * @throws StateFailure if one of them cannot be computed.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-task.html
 */
export function enterTask(turn: Turn, frame: Frame, state: CompiledTask): Outcome {
  const { integration } = state;
  const input = effectiveInput(turn, frame, state);
  const hasToken = integration.kind === 'service' && integration.pattern !== 'request-response';
  const extras = hasToken ? { token: nextToken(turn) } : {};
  const scope = frameScope(turn, frame, input, extras);
  const start: AttemptStart = {
    purpose: 'task',
    resource: state.resource,
    integration,
    timeoutSeconds: numberOf(state.timeout, scope),
    heartbeatSeconds: numberOf(state.heartbeat, scope),
    parameters: payloadOf(turn, frame, state.payload, input, extras),
    credentials: state.credentials && payloadOf(turn, frame, state.credentials, input),
    run: null,
  };
  if (integration.kind === 'activity' && !turn.runtime.activityExists(state.resource)) {
    throw runtimeFailure(`The activity ${state.resource} does not exist.`);
  }
  startAttempt(turn, frame, start);
  recordScheduled(turn, frame, integration, start);
  return WAITING;
}

/** The task answered. @throws StateFailure if its answer cannot be processed. */
export function succeedTask(turn: Turn, frame: Frame, state: CompiledTask, work: TaskWork, output: Json): Outcome {
  endAttempt(turn, frame, work);
  if (exceedsJsonBytes(output, turn.runtime.limits.payloadBytes)) {
    const failure = oversizedResult(state);
    recordFailed(turn, frame, state.integration, '', failure);
    return { kind: 'failed', failure };
  }
  recordSucceeded(turn, frame, state.integration, output);
  return finishWork(turn, frame, state, output);
}

const STAGES = { schedule: 'Schedule', start: 'Start', submit: 'Submit', run: '' } as const;

/** The task failed. */
export function failTask(
  turn: Turn,
  frame: Frame,
  state: CompiledTask,
  work: TaskWork,
  event: TaskFailedEvent,
): Outcome {
  endAttempt(turn, frame, work);
  const failure: Failure = {
    ...(event.error !== undefined && { error: event.error }),
    ...(event.cause !== undefined && { cause: event.cause }),
  };
  recordFailed(turn, frame, state.integration, STAGES[event.stage ?? 'run'], failure);
  return { kind: 'failed', failure };
}

/**
 * The task took too long, or gave no sign of life. AWS reports both as States.Timeout; a missed heartbeat can also be
 * caught as States.HeartbeatTimeout.
 */
export function timeOutTask(
  turn: Turn,
  frame: Frame,
  state: CompiledTask,
  work: TaskWork,
  isHeartbeat: boolean,
): Outcome {
  endAttempt(turn, frame, work);
  turn.effects.push({ kind: 'cancel', attemptId: work.attempt });
  const failure: Failure = {
    error: STATES_ERRORS.timeout,
    ...(isHeartbeat && { alias: STATES_ERRORS.heartbeatTimeout }),
  };
  recordFailed(turn, frame, state.integration, '', failure);
  return { kind: 'failed', failure };
}

function oversizedResult(state: CompiledTask): Failure {
  const subject = state.integration.kind === 'service' ? state.integration.service : state.resource;
  return {
    error: STATES_ERRORS.dataLimitExceeded,
    cause: `The state/task '${subject}' returned a result with a size exceeding the maximum number of bytes service limit.`,
  };
}
