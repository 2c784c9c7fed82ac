import type { Json } from '../../shared/json.ts';
import { STATES_ERRORS } from '../state-failure.ts';
import type { FinalStatus, FinishedEffect } from './effects.ts';
import { append, failureDetails } from './history.ts';
import { cancelTimer, closeFrame, type Turn } from './turn.ts';

/** How an execution ends. */
export interface ExecutionEnd {
  readonly status: FinalStatus;
  readonly output?: Json;
  readonly error?: string;
  readonly cause?: string;
}

const END_EVENTS: Record<FinalStatus, string> = {
  SUCCEEDED: 'ExecutionSucceeded',
  FAILED: 'ExecutionFailed',
  TIMED_OUT: 'ExecutionTimedOut',
  ABORTED: 'ExecutionAborted',
};

/** Ends the execution: whatever is still under way is cancelled, the end is recorded and told to the host. */
export function finishExecution(turn: Turn, end: ExecutionEnd, previousEventId: number): void {
  const { execution } = turn;
  for (const frame of Object.values(execution.frames)) {
    if (execution.frames[frame.id] !== undefined) closeFrame(turn, frame);
  }
  for (const timerId of Object.keys(execution.timers)) cancelTimer(turn, Number(timerId));
  turn.ready.length = 0;
  const details = end.output === undefined ? failureDetails(end.error, end.cause) : { output: end.output };
  append(turn, END_EVENTS[end.status], details, previousEventId);
  execution.status = end.status;
  if (end.output !== undefined) execution.output = end.output;
  if (end.error !== undefined) execution.error = end.error;
  if (end.cause !== undefined) execution.cause = end.cause;
  turn.effects.push(finishedEffect(end));
}

/** Ends the execution because it took longer than it may. */
export function timeOutExecution(turn: Turn): void {
  finishExecution(turn, { status: 'TIMED_OUT', error: STATES_ERRORS.timeout }, turn.execution.counters.event);
}

function finishedEffect(end: ExecutionEnd): FinishedEffect {
  return {
    kind: 'finished',
    status: end.status,
    ...(end.output !== undefined && { output: end.output }),
    ...(end.error !== undefined && { error: end.error }),
    ...(end.cause !== undefined && { cause: end.cause }),
  };
}
