import type { Json } from '../shared/json.ts';
import type { WorkflowType } from './definition.ts';
import { DueQueue } from './due-queue.ts';
import type { Effect, ExecutionEvent, FinalStatus, TaskEffect, TaskFailedEvent } from './interpreter/effects.ts';
import type { Execution, ExecutionIdentity } from './interpreter/execution.ts';
import type { HistoryEvent } from './interpreter/history-event.ts';
import { advance, startExecution } from './interpreter/interpreter.ts';
import { createRuntime, type ExecutionLimits, type Runtime, type RuntimeOptions } from './interpreter/runtime.ts';
import type { EvaluateJsonata } from './jsonata/evaluate-jsonata.ts';

/** How a mocked task ends: with a result, with an error, or not at all. Times in seconds of virtual time. */
export interface TaskAnswer {
  readonly result?: Json;
  readonly error?: string;
  readonly cause?: string;
  readonly stage?: TaskFailedEvent['stage'];
  /** The first answer of a job or callback, given at once. */
  readonly submitOutput?: Json;
  /** Default 0. */
  readonly latencySeconds?: number;
  /** The task neither succeeds nor fails by itself. */
  readonly never?: boolean;
  /** The worker that takes an activity, at once. */
  readonly workerName?: string;
}

/** What {@link runExecution} takes. */
export interface RunOptions {
  readonly machine: RuntimeOptions['machine'];
  readonly type?: WorkflowType;
  readonly input: Json;
  /** Answers each attempt of each task. */
  readonly answerTask: (task: TaskEffect, nowMillis: number) => TaskAnswer;
  /** The time the execution starts, as milliseconds since 1970. */
  readonly startMillis: number;
  readonly random: () => number;
  readonly identity?: Partial<Omit<ExecutionIdentity, 'startMillis'>>;
  readonly limits?: Partial<ExecutionLimits>;
  readonly evaluateJsonata?: EvaluateJsonata;
  /** Whether the history is kept; default true. */
  readonly recordsHistory?: boolean;
  readonly activityExists?: (arn: string) => boolean;
}

/** How an execution went. `RUNNING` means that it waits for something that no mock gives. */
export interface RunResult {
  readonly status: FinalStatus | 'RUNNING';
  readonly output?: Json;
  readonly error?: string;
  readonly cause?: string;
  readonly history: readonly HistoryEvent[];
  readonly transitions: number;
  readonly durationMillis: number;
}

const ACCOUNT = 'arn:aws:states:us-east-1:111111111111';

/**
 * Runs one execution to its end on virtual time, with mocked tasks.
 * @throws UncheckedDefinition if the machine did not come from `parseDefinition`.
 */
export function runExecution(options: RunOptions): RunResult {
  const runtime = createRuntime(options);
  const machine = options.identity?.stateMachineName ?? 'state-machine';
  const name = options.identity?.name ?? 'execution';
  const started = startExecution(runtime, {
    input: options.input,
    nowMillis: options.startMillis,
    identity: {
      id: `${ACCOUNT}:execution:${machine}:${name}`,
      name,
      roleArn: 'arn:aws:iam::111111111111:role/state-machine',
      stateMachineId: `${ACCOUNT}:stateMachine:${machine}`,
      stateMachineName: machine,
      ...options.identity,
    },
  });
  const endMillis = work(runtime, started.execution, started.effects, options);
  return toResult(started.execution, endMillis);
}

function work(runtime: Runtime, execution: Execution, first: readonly Effect[], options: RunOptions): number {
  const due = new DueQueue<ExecutionEvent>();
  let nowMillis = options.startMillis;
  let effects = first;
  for (;;) {
    for (const effect of effects) schedule(due, effect, nowMillis, options);
    if (execution.status !== 'RUNNING') return nowMillis;
    const next = due.take();
    if (next === undefined) return nowMillis;
    if (isPending(execution, next.item)) nowMillis = Math.max(nowMillis, next.due);
    effects = advance(runtime, execution, next.item, nowMillis);
  }
}

function schedule(due: DueQueue<ExecutionEvent>, effect: Effect, nowMillis: number, options: RunOptions): void {
  if (effect.kind === 'timer') due.add(effect.dueMillis, { kind: 'timer.due', timerId: effect.timerId });
  if (effect.kind !== 'task') return;
  const { attemptId } = effect;
  const answer = options.answerTask(effect, nowMillis);
  if (answer.workerName !== undefined) {
    due.add(nowMillis, { kind: 'task.started', attemptId, workerName: answer.workerName });
  }
  if (answer.submitOutput !== undefined) {
    due.add(nowMillis, { kind: 'task.submitted', attemptId, output: answer.submitOutput });
  }
  if (answer.never) return;
  due.add(nowMillis + (answer.latencySeconds ?? 0) * 1000, toEvent(attemptId, answer));
}

function toEvent(attemptId: number, answer: TaskAnswer): ExecutionEvent {
  if (answer.result !== undefined) return { kind: 'task.succeeded', attemptId, output: answer.result };
  return {
    kind: 'task.failed',
    attemptId,
    ...(answer.error !== undefined && { error: answer.error }),
    ...(answer.cause !== undefined && { cause: answer.cause }),
    ...(answer.stage !== undefined && { stage: answer.stage }),
  };
}

/** Whether an event still matters; one that does not must not move the clock. */
function isPending(execution: Execution, event: ExecutionEvent): boolean {
  if (event.kind === 'timer.due') return execution.timers[event.timerId] !== undefined;
  return event.kind === 'stopped' || execution.attempts[event.attemptId] !== undefined;
}

function toResult(execution: Execution, endMillis: number): RunResult {
  return {
    status: execution.status,
    ...(execution.output !== undefined && { output: execution.output }),
    ...(execution.error !== undefined && { error: execution.error }),
    ...(execution.cause !== undefined && { cause: execution.cause }),
    history: execution.history,
    transitions: execution.transitions,
    durationMillis: endMillis - execution.identity.startMillis,
  };
}
