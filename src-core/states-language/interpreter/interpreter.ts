import type { Json } from '../../shared/json.ts';
import { STATES_ERRORS } from '../state-failure.ts';
import { beginState, noteEntered } from './begin-state.ts';
import type { Effect, ExecutionEvent } from './effects.ts';
import { itemsRead, resultsWritten, transferFailed } from './enter-map.ts';
import { failTask, succeedTask, timeOutTask } from './enter-task.ts';
import { finishWait } from './enter-wait.ts';
import type { Execution, ExecutionIdentity, Frame, TaskWork } from './execution.ts';
import { finishExecution, timeOutExecution } from './finish-execution.ts';
import { append } from './history.ts';
import type { Runtime } from './runtime.ts';
import { settle } from './settle.ts';
import { recordStarted, recordSubmitted, restartHeartbeat } from './task-attempt.ts';
import { type Outcome, openFrame, startTimer, stateOf, type Turn, WAITING } from './turn.ts';

/** What {@link startExecution} takes. */
export interface ExecutionStart {
  readonly input: Json;
  readonly nowMillis: number;
  readonly identity: Omit<ExecutionIdentity, 'startMillis'>;
}

/**
 * Starts an execution and runs it until it waits for something from outside.
 * @see https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html
 */
export function startExecution(
  runtime: Runtime,
  start: ExecutionStart,
): { execution: Execution; effects: readonly Effect[] } {
  const execution: Execution = {
    status: 'RUNNING',
    identity: { ...start.identity, startMillis: start.nowMillis },
    input: start.input,
    frames: {},
    timers: {},
    attempts: {},
    history: [],
    counters: { event: 0, frame: 0, timer: 0, attempt: 0 },
    transitions: 0,
    transitionsNow: 0,
    lastMillis: start.nowMillis,
  };
  const turn = openTurn(runtime, execution, start.nowMillis);
  append(turn, 'ExecutionStarted', { input: start.input, roleArn: start.identity.roleArn }, 0);
  const machine = { flow: 0, parent: null, position: 0, item: null, child: null, input: start.input, lastEventId: 0 };
  openFrame(turn, machine);
  run(turn);
  if (execution.status === 'RUNNING') {
    const seconds = Math.min(
      runtime.program.timeoutSeconds ?? Number.POSITIVE_INFINITY,
      runtime.limits.executionSeconds,
    );
    startTimer(turn, 0, 'execution-timeout', start.nowMillis + seconds * 1000);
  }
  return { execution, effects: turn.effects };
}

/**
 * Tells an execution what happened and runs it until it waits again. The execution changes in place. An event about a
 * task or timer that no longer matters, or after the end, does nothing.
 * @returns what the host has to do.
 */
export function advance(
  runtime: Runtime,
  execution: Execution,
  event: ExecutionEvent,
  nowMillis: number,
): readonly Effect[] {
  if (execution.status !== 'RUNNING') return [];
  if (nowMillis > execution.lastMillis) execution.transitionsNow = 0;
  execution.lastMillis = nowMillis;
  const turn = openTurn(runtime, execution, nowMillis);
  if (event.kind === 'timer.due') onTimer(turn, event.timerId);
  else if (event.kind === 'stopped') finishExecution(turn, { ...event, status: 'ABORTED' }, execution.counters.event);
  else onTaskEvent(turn, event);
  run(turn);
  return turn.effects;
}

function openTurn(runtime: Runtime, execution: Execution, nowMillis: number): Turn {
  return { runtime, execution, nowMillis, recordsHistory: runtime.recordsHistory, effects: [], ready: [] };
}

function run(turn: Turn): void {
  const { execution, runtime } = turn;
  for (let position = 0; position < turn.ready.length; position++) {
    const frame = turn.ready[position];
    if (frame === undefined || execution.frames[frame.id] !== frame) continue;
    const state = stateOf(turn, frame);
    noteEntered(turn, frame, state);
    settle(turn, frame, () => beginState(turn, frame, state));
    if (execution.status !== 'RUNNING') return;
    if (runtime.type === 'STANDARD' && execution.counters.event >= runtime.limits.historyEvents - 1) {
      finishExecution(
        turn,
        {
          status: 'FAILED',
          error: STATES_ERRORS.runtime,
          cause: `The execution reached the maximum number of history events (${runtime.limits.historyEvents}).`,
        },
        execution.counters.event,
      );
      return;
    }
    if (runtime.type === 'EXPRESS' && execution.transitionsNow > runtime.limits.transitionsAtOnce) {
      timeOutExecution(turn);
      return;
    }
    if (position > 1000) position -= turn.ready.splice(0, position + 1).length;
  }
}

function onTimer(turn: Turn, timerId: number): void {
  const { execution } = turn;
  const timer = execution.timers[timerId];
  if (timer === undefined) return;
  delete execution.timers[timerId];
  if (timer.purpose === 'execution-timeout') {
    timeOutExecution(turn);
    return;
  }
  const frame = execution.frames[timer.frame];
  if (frame === undefined) return;
  settle(turn, frame, () => onFrameTimer(turn, frame, timer.purpose));
}

function onFrameTimer(turn: Turn, frame: Frame, purpose: string): Outcome {
  const state = stateOf(turn, frame);
  const { work } = frame;
  if (purpose === 'backoff') {
    frame.work = null;
    return beginState(turn, frame, state);
  }
  if (purpose === 'wait' && state.type === 'Wait') {
    frame.work = null;
    return finishWait(turn, frame, state);
  }
  if (state.type !== 'Task' || work?.kind !== 'task') return WAITING;
  return timeOutTask(turn, frame, state, work, purpose === 'task-heartbeat');
}

type TaskEvent = Exclude<ExecutionEvent, { kind: 'timer.due' | 'stopped' }>;

function onTaskEvent(turn: Turn, event: TaskEvent): void {
  const frameId = turn.execution.attempts[event.attemptId];
  const frame = frameId === undefined ? undefined : turn.execution.frames[frameId];
  if (frame === undefined) return;
  const { work } = frame;
  if (work?.kind !== 'task') return;
  settle(turn, frame, () =>
    work.purpose === 'task' ? onStateTask(turn, frame, work, event) : onTransfer(turn, frame, work, event),
  );
}

function onStateTask(turn: Turn, frame: Frame, work: TaskWork, event: TaskEvent): Outcome {
  const state = stateOf(turn, frame);
  if (state.type !== 'Task') return WAITING;
  switch (event.kind) {
    case 'task.started':
      recordStarted(turn, frame, state.integration, event.workerName);
      return WAITING;
    case 'task.submitted':
      recordSubmitted(turn, frame, state.integration, event.output);
      return WAITING;
    case 'task.heartbeat':
      restartHeartbeat(turn, frame, work);
      return WAITING;
    case 'task.succeeded':
      return succeedTask(turn, frame, state, work, event.output);
    case 'task.failed':
      return failTask(turn, frame, state, work, event);
  }
}

function onTransfer(turn: Turn, frame: Frame, work: TaskWork, event: TaskEvent): Outcome {
  const state = stateOf(turn, frame);
  if (state.type !== 'Map') return WAITING;
  if (event.kind === 'task.failed') {
    return transferFailed(turn, frame, work, {
      ...(event.error !== undefined && { error: event.error }),
      ...(event.cause !== undefined && { cause: event.cause }),
    });
  }
  if (event.kind !== 'task.succeeded') return WAITING;
  return work.purpose === 'read-items'
    ? itemsRead(turn, frame, state, work, event.output)
    : resultsWritten(turn, frame, state, work, event.output);
}
