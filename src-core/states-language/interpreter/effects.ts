import type { Json } from '../../shared/json.ts';
import type { TaskResource } from '../task-resource.ts';

/** How an execution ended. @see https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeExecution.html */
export type FinalStatus = 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** What an execution asks its host to do. */
export type Effect = TaskEffect | TimerEffect | CancelEffect | FinishedEffect;

/**
 * A task to carry out. The host answers with `task.…` events that name the attempt. `purpose` tells work of a Task
 * state from the reading of items and the writing of results by a distributed Map.
 */
export interface TaskEffect {
  readonly kind: 'task';
  readonly attemptId: number;
  readonly purpose: 'task' | 'read-items' | 'write-results';
  readonly stateName: string;
  /** How often this visit of the state has been retried so far. */
  readonly retryCount: number;
  /** The indexes of the Map iterations and Parallel branches around the state, the outermost first. */
  readonly positions: readonly number[];
  readonly resource: string;
  readonly integration: TaskResource;
  readonly parameters: Json;
  readonly timeoutSeconds?: number;
  readonly heartbeatSeconds?: number;
  /** The task token, where the host answers by callback or after a job. */
  readonly token?: string;
  readonly credentials?: Json;
}

/** A point in time at which the host must send `timer.due`. */
export interface TimerEffect {
  readonly kind: 'timer';
  readonly timerId: number;
  readonly dueMillis: number;
}

/** A task or a timer that no longer matters; events that name it are ignored from now on. */
export type CancelEffect =
  | { readonly kind: 'cancel'; readonly timerId: number }
  | { readonly kind: 'cancel'; readonly attemptId: number };

/** The end of the execution; always the last effect. */
export interface FinishedEffect {
  readonly kind: 'finished';
  readonly status: FinalStatus;
  readonly output?: Json;
  readonly error?: string;
  readonly cause?: string;
}

/** What happens to an execution from outside. */
export type ExecutionEvent =
  | { readonly kind: 'task.started'; readonly attemptId: number; readonly workerName?: string }
  | { readonly kind: 'task.submitted'; readonly attemptId: number; readonly output: Json }
  | { readonly kind: 'task.heartbeat'; readonly attemptId: number }
  | { readonly kind: 'task.succeeded'; readonly attemptId: number; readonly output: Json }
  | TaskFailedEvent
  | { readonly kind: 'timer.due'; readonly timerId: number }
  | { readonly kind: 'stopped'; readonly error?: string; readonly cause?: string };

/**
 * A task that failed. `stage` says when: while being scheduled, started or submitted, or (by default) while running.
 */
export interface TaskFailedEvent {
  readonly kind: 'task.failed';
  readonly attemptId: number;
  readonly error?: string;
  readonly cause?: string;
  readonly stage?: 'schedule' | 'start' | 'submit' | 'run';
}
