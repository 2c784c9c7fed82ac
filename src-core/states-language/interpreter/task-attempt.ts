import type { Json } from '../../shared/json.ts';
import { type Failure, runtimeFailure, STATES_ERRORS } from '../state-failure.ts';
import type { TaskResource } from '../task-resource.ts';
import type { TaskEffect } from './effects.ts';
import type { ChildrenWork, Frame, TaskWork } from './execution.ts';
import { parentOf } from './frame-scope.ts';
import { failureDetails, recordEvent } from './history.ts';
import { cancelTimer, startTimer, type Turn } from './turn.ts';

/** What {@link startAttempt} takes. Times in seconds. */
export interface AttemptStart {
  readonly purpose: TaskEffect['purpose'];
  readonly resource: string;
  readonly integration: TaskResource;
  readonly parameters: Json;
  readonly timeoutSeconds: number | undefined;
  readonly heartbeatSeconds: number | undefined;
  readonly credentials: Json | undefined;
  readonly run: ChildrenWork | null;
}

/** The token of the attempt that a turn would start next. */
export function nextToken(turn: Turn): string {
  return `${turn.execution.identity.id}#${turn.execution.counters.attempt + 1}`;
}

/**
 * Hands a task to the host and starts the timers that bound it.
 * @throws StateFailure (States.Runtime) if a bound is no positive number.
 */
export function startAttempt(turn: Turn, frame: Frame, start: AttemptStart): void {
  requirePositive(start.timeoutSeconds, 'TimeoutSeconds');
  requirePositive(start.heartbeatSeconds, 'HeartbeatSeconds');
  const token = start.integration.pattern === 'request-response' ? undefined : nextToken(turn);
  turn.execution.counters.attempt++;
  const attemptId = turn.execution.counters.attempt;
  turn.execution.attempts[attemptId] = frame.id;
  turn.effects.push({
    kind: 'task',
    attemptId,
    purpose: start.purpose,
    stateName: frame.state,
    retryCount: frame.retryCount,
    positions: positionsOf(turn, frame),
    resource: start.resource,
    integration: start.integration,
    parameters: start.parameters,
    ...(start.timeoutSeconds !== undefined && { timeoutSeconds: start.timeoutSeconds }),
    ...(start.heartbeatSeconds !== undefined && { heartbeatSeconds: start.heartbeatSeconds }),
    ...(start.credentials !== undefined && { credentials: start.credentials }),
    ...(token !== undefined && { token }),
  });
  frame.work = {
    kind: 'task',
    purpose: start.purpose,
    attempt: attemptId,
    timeoutTimer: startBound(turn, frame, 'task-timeout', start.timeoutSeconds),
    heartbeatTimer: startBound(turn, frame, 'task-heartbeat', start.heartbeatSeconds),
    heartbeatSeconds: start.heartbeatSeconds ?? null,
    run: start.run,
  };
}

/** A sign of life: the time until the next one starts anew. */
export function restartHeartbeat(turn: Turn, frame: Frame, work: TaskWork): void {
  if (work.heartbeatSeconds === null) return;
  cancelTimer(turn, work.heartbeatTimer);
  work.heartbeatTimer = startBound(turn, frame, 'task-heartbeat', work.heartbeatSeconds);
}

/** The attempt is over: its timers are cancelled and later events about it are ignored. */
export function endAttempt(turn: Turn, frame: Frame, work: TaskWork): void {
  delete turn.execution.attempts[work.attempt];
  cancelTimer(turn, work.timeoutTimer);
  cancelTimer(turn, work.heartbeatTimer);
  frame.work = null;
}

const EVENT_PREFIX: Record<TaskResource['kind'], string> = {
  'lambda-function': 'LambdaFunction',
  service: 'Task',
  activity: 'Activity',
};

/** Records that a task was scheduled and, unless a worker must fetch it first, started. */
export function recordScheduled(turn: Turn, frame: Frame, integration: TaskResource, start: AttemptStart): void {
  const prefix = EVENT_PREFIX[integration.kind];
  recordEvent(turn, frame, `${prefix}Scheduled`, {
    ...(integration.kind === 'service'
      ? { ...serviceDetails(integration), region: regionOf(turn), parameters: start.parameters }
      : { input: start.parameters, resource: start.resource }),
    ...(start.timeoutSeconds !== undefined && { timeoutInSeconds: start.timeoutSeconds }),
    ...(start.heartbeatSeconds !== undefined && { heartbeatInSeconds: start.heartbeatSeconds }),
    ...(start.credentials !== undefined && { taskCredentials: start.credentials }),
  });
  if (integration.kind !== 'activity') recordStarted(turn, frame, integration, undefined);
}

/** Records that a task started. */
export function recordStarted(
  turn: Turn,
  frame: Frame,
  integration: TaskResource,
  workerName: string | undefined,
): void {
  const details = integration.kind === 'service' ? serviceDetails(integration) : workerName ? { workerName } : null;
  recordEvent(turn, frame, `${EVENT_PREFIX[integration.kind]}Started`, details);
}

/** Records that a task gave its first answer, and waits for a callback or the end of a job. */
export function recordSubmitted(turn: Turn, frame: Frame, integration: TaskResource, output: Json): void {
  if (integration.kind !== 'service') return;
  recordEvent(turn, frame, 'TaskSubmitted', { ...serviceDetails(integration), output });
}

/** Records that a task succeeded. */
export function recordSucceeded(turn: Turn, frame: Frame, integration: TaskResource, output: Json): void {
  const details = integration.kind === 'service' ? serviceDetails(integration) : {};
  recordEvent(turn, frame, `${EVENT_PREFIX[integration.kind]}Succeeded`, { ...details, output });
}

/** Records that a task failed or timed out. `stage` is AWS's word for when, empty while running. */
export function recordFailed(
  turn: Turn,
  frame: Frame,
  integration: TaskResource,
  stage: '' | 'Schedule' | 'Start' | 'Submit',
  failure: Failure,
): void {
  const details = integration.kind === 'service' ? serviceDetails(integration) : {};
  const end = failure.error === STATES_ERRORS.timeout && stage === '' ? 'TimedOut' : 'Failed';
  recordEvent(turn, frame, `${EVENT_PREFIX[integration.kind]}${stage}${end}`, {
    ...details,
    ...failureDetails(failure.error, failure.cause),
  });
}

function serviceDetails(integration: TaskResource) {
  return { resource: integration.historyResource, resourceType: integration.service };
}

function regionOf(turn: Turn): string {
  return turn.execution.identity.stateMachineId.split(':')[3] ?? '';
}

function positionsOf(turn: Turn, frame: Frame): number[] {
  const positions: number[] = [];
  for (let current: Frame | undefined = frame; current !== undefined; current = parentOf(turn.execution, current)) {
    if (current.parent !== null) positions.unshift(current.position);
  }
  return positions;
}

function startBound(
  turn: Turn,
  frame: Frame,
  purpose: 'task-timeout' | 'task-heartbeat',
  seconds: number | undefined,
): number | null {
  return seconds === undefined ? null : startTimer(turn, frame.id, purpose, turn.nowMillis + seconds * 1000);
}

function requirePositive(seconds: number | undefined, field: string): void {
  if (seconds === undefined || seconds > 0) return;
  throw runtimeFailure(`${field} must be a positive number of seconds, but was ${seconds}`);
}
