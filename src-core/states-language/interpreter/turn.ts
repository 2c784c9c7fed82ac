import type { Json } from '../../shared/json.ts';
import type { Failure } from '../state-failure.ts';
import type { Effect } from './effects.ts';
import type { Execution, Frame, MapItem, Timer, Work } from './execution.ts';
import type { HistorySink } from './history.ts';
import type { CompiledState } from './program.ts';
import type { Runtime } from './runtime.ts';

/** One advance of one execution: what happens between two events from outside. */
export interface Turn extends HistorySink {
  readonly runtime: Runtime;
  readonly execution: Execution;
  readonly effects: Effect[];
  /** Frames whose state is to be entered, in order. */
  readonly ready: Frame[];
}

/** What became of a state: it waits, it is done, or it failed. */
export type Outcome =
  | { kind: 'waiting' }
  | { kind: 'done'; output: Json; assigned?: Readonly<Record<string, Json>>; next: string | undefined }
  | { kind: 'failed'; failure: Failure };

/** The state waits for an event or for its children. */
export const WAITING: Outcome = { kind: 'waiting' };

/** The state a frame is in. */
export function stateOf(turn: Turn, frame: Frame): CompiledState {
  const state = turn.runtime.program.flows[frame.flow]?.states.get(frame.state);
  if (state === undefined) throw new Error(`STATES_LANGUAGE_NO_STATE: flow ${frame.flow} has no ${frame.state}`);
  return state;
}

/** Asks for a timer. @returns its id. */
export function startTimer(turn: Turn, frame: number, purpose: Timer['purpose'], dueMillis: number): number {
  const { execution } = turn;
  execution.counters.timer++;
  const timerId = execution.counters.timer;
  execution.timers[timerId] = { purpose, frame };
  turn.effects.push({ kind: 'timer', timerId, dueMillis });
  return timerId;
}

/** Takes back a timer, if it is still to come. */
export function cancelTimer(turn: Turn, timerId: number | null): void {
  if (timerId === null || turn.execution.timers[timerId] === undefined) return;
  delete turn.execution.timers[timerId];
  turn.effects.push({ kind: 'cancel', timerId });
}

/** What {@link openFrame} takes. */
export interface FrameStart {
  readonly flow: number;
  readonly parent: Frame | null;
  readonly position: number;
  readonly item: MapItem | null;
  readonly child: Frame['child'];
  readonly input: Json;
  readonly lastEventId: number;
}

/** Starts a flow: its first state is entered later in this turn. */
export function openFrame(turn: Turn, start: FrameStart): Frame {
  const { execution } = turn;
  const flow = turn.runtime.program.flows[start.flow];
  const frame: Frame = {
    id: execution.counters.frame,
    flow: start.flow,
    parent: start.parent?.id ?? null,
    position: start.position,
    item: start.item,
    child: start.child,
    isHidden: start.child !== null || (start.parent?.isHidden ?? false),
    state: flow?.startAt ?? '',
    input: start.input,
    enteredMillis: turn.nowMillis,
    enteredEventId: 0,
    enteredAfterEventId: 0,
    lastEventId: start.lastEventId,
    retryCount: 0,
    retriesByRetrier: [],
    variables: {},
    work: null,
  };
  execution.counters.frame++;
  execution.frames[frame.id] = frame;
  turn.ready.push(frame);
  return frame;
}

/** Ends a frame and everything under it: their tasks and timers are cancelled. */
export function closeFrame(turn: Turn, frame: Frame): void {
  delete turn.execution.frames[frame.id];
  releaseWork(turn, frame.work);
  frame.work = null;
}

/** Gives up what a frame waits for. */
export function releaseWork(turn: Turn, work: Work | null): void {
  if (work === null) return;
  if (work.kind === 'children') {
    for (const id of work.running) {
      const child = turn.execution.frames[id];
      if (child !== undefined) closeFrame(turn, child);
    }
    return;
  }
  if (work.kind !== 'task') {
    cancelTimer(turn, work.timer);
    return;
  }
  cancelTimer(turn, work.timeoutTimer);
  cancelTimer(turn, work.heartbeatTimer);
  if (turn.execution.attempts[work.attempt] === undefined) return;
  delete turn.execution.attempts[work.attempt];
  turn.effects.push({ kind: 'cancel', attemptId: work.attempt });
}
