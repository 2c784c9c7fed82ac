import type { Json } from '../../shared/json.ts';
import type { FinalStatus } from './effects.ts';
import type { HistoryEvent } from './history-event.ts';

/**
 * Everything an execution knows, as plain JSON data: a copy of it is a checkpoint. It changes in place as the
 * interpreter advances.
 */
export interface Execution {
  status: 'RUNNING' | FinalStatus;
  readonly identity: ExecutionIdentity;
  readonly input: Json;
  output?: Json;
  error?: string;
  cause?: string;
  /** The running flows by number; frame 0 is the machine itself. */
  readonly frames: Record<string, Frame>;
  /** Timers asked for and not yet due. */
  readonly timers: Record<string, Timer>;
  /** Task attempts under way, each with the frame that waits for it. */
  readonly attempts: Record<string, number>;
  readonly history: HistoryEvent[];
  readonly counters: { event: number; frame: number; timer: number; attempt: number };
  /** How many state transitions there were; AWS bills Standard workflows by it. */
  transitions: number;
  /** Transitions since time last moved, to stop loops that never wait. */
  transitionsNow: number;
  lastMillis: number;
}

/** What the context object says about an execution. */
export interface ExecutionIdentity {
  readonly id: string;
  readonly name: string;
  readonly roleArn: string;
  readonly startMillis: number;
  readonly stateMachineId: string;
  readonly stateMachineName: string;
}

/** One running flow: the machine, a branch, an iteration, or a child of a distributed Map. */
export interface Frame {
  readonly id: number;
  readonly flow: number;
  /** The frame whose Parallel or Map state this one belongs to; null for the machine. */
  readonly parent: number | null;
  /** The index of the branch or iteration. */
  readonly position: number;
  /** The item, in an iteration. */
  readonly item: MapItem | null;
  /** Set in a child execution of a distributed Map: who it is, and its input. */
  readonly child: { readonly identity: ExecutionIdentity; readonly input: Json } | null;
  /** Whether its events stay out of the history, as those of child executions do. */
  readonly isHidden: boolean;
  state: string;
  input: Json;
  enteredMillis: number;
  enteredEventId: number;
  /** The event before the one that entered the state. */
  enteredAfterEventId: number;
  lastEventId: number;
  /** Retries in this visit of the state: in all, and for each retrier. */
  retryCount: number;
  retriesByRetrier: number[];
  variables: Record<string, Json>;
  work: Work | null;
}

/** `$$.Map.Item`. `key` is there where the items are the members of an object. */
export interface MapItem {
  readonly index: number;
  readonly value: Json;
  readonly key?: string;
  /** Where a distributed Map has it from, as `$$.Map.Item.Source` tells. */
  readonly source?: string;
}

/** What a frame waits for. */
export type Work = TaskWork | TimerWork | ChildrenWork;

/** A task under way. Timers are null where there is none. */
export interface TaskWork {
  readonly kind: 'task';
  readonly purpose: 'task' | 'read-items' | 'write-results';
  readonly attempt: number;
  readonly timeoutTimer: number | null;
  heartbeatTimer: number | null;
  readonly heartbeatSeconds: number | null;
  /** The Map run a reader or writer belongs to. */
  readonly run: ChildrenWork | null;
}

/** A Wait state that waits, or a retry that is due later. */
interface TimerWork {
  readonly kind: 'wait' | 'backoff';
  readonly timer: number;
}

/** Branches or iterations under way. */
export interface ChildrenWork {
  readonly kind: 'children';
  readonly mapInput: Json;
  /** The event that the next iteration follows. */
  threadEventId: number;
  /** The frames that run, by their number. */
  readonly running: number[];
  items: readonly MapItem[];
  started: number;
  readonly maxConcurrency: number;
  readonly results: (Json | null)[];
  succeeded: number;
  failed: number;
  readonly failedPositions: number[];
  readonly toleratedCount: number;
  readonly toleratedPercentage: number;
  readonly mapRunId: string | null;
}

/** A timer and what it is for. */
export interface Timer {
  readonly purpose: 'wait' | 'backoff' | 'task-timeout' | 'task-heartbeat' | 'execution-timeout';
  readonly frame: number;
}
