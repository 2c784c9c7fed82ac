import { refusalByFault, type SimulationContext } from '../../../contract/behaviour.ts';
import type { GraphResource } from '../../../contract/graph.ts';
import { accepted, type CallResult, refused } from '../../../contract/message.ts';
import type { AcceptAnswer, AcceptRequest, TaskEnd } from '../../../contract/service-api.ts';
import type { Json } from '../../../shared/json.ts';
import type { Millis } from '../../../shared/units.ts';
import { VIRTUAL_EPOCH_MILLIS } from '../../../shared/virtual-time.ts';
import {
  advance,
  type Effect,
  type ExecutionEvent,
  type FinishedEffect,
  type Runtime,
  startExecution,
} from '../../../states-language/index.ts';
import type { StepFunctionsValues } from '../properties.ts';
import { historyDetail } from './execution-history.ts';
import { executionTable } from './execution-lifecycle.ts';
import { type MachineState, type RunningExecution, runtimeOf, startRate } from './machine-state.ts';
import { callTask } from './tasks.ts';

type StateMachine = GraphResource<StepFunctionsValues>;

/** StartExecution: the body of the message is the input. */
export function start(
  machine: StateMachine,
  state: MachineState,
  request: AcceptRequest,
  context: SimulationContext,
): CallResult<AcceptAnswer> {
  const refusal = refusalByFault(context);
  if (refusal !== undefined || !takeStart(machine, state, context.nowMillis)) {
    context.count('throttles');
    return refusal ?? refused('ThrottlingException', 'Rate exceeded', true);
  }
  const runtime = runtimeOf(machine, context);
  if (runtime === 'invalid')
    return refused('InvalidDefinition', 'AWS would refuse the definition of this state machine.');
  const input = parse(request.message.body);
  if (input === undefined) {
    return refused('InvalidExecutionInput', 'The input of an execution must be JSON.');
  }
  begin(machine, state, request, { runtime, input: input.value }, context);
  return accepted({ messageId: request.message.id });
}

const POISONED: FinishedEffect = {
  kind: 'finished',
  status: 'FAILED',
  error: 'States.Runtime',
  cause: 'The input cannot be processed (poison).',
};

function takeStart(machine: StateMachine, state: MachineState, nowMillis: Millis): boolean {
  const { burst, perSecond } = startRate(machine);
  const { starts } = state;
  starts.tokens = Math.min(burst, starts.tokens + ((nowMillis - starts.atMillis) / 1000) * perSecond);
  starts.atMillis = nowMillis;
  if (starts.tokens < 1) return false;
  starts.tokens -= 1;
  return true;
}

function parse(text: string): { readonly value: Json } | undefined {
  try {
    return { value: JSON.parse(text) as Json };
  } catch {
    return undefined;
  }
}

function begin(
  machine: StateMachine,
  state: MachineState,
  request: AcceptRequest,
  prepared: { readonly runtime: Runtime; readonly input: Json },
  context: SimulationContext,
): void {
  const id = context.nextId('execution');
  const arn = `arn:aws:states:us-east-1:123456789012`;
  const { execution, effects } = startExecution(prepared.runtime, {
    input: prepared.input,
    nowMillis: VIRTUAL_EPOCH_MILLIS + context.nowMillis,
    identity: {
      id: `${arn}:execution:${machine.name}:${id}`,
      name: id,
      roleArn: 'arn:aws:iam::123456789012:role/state-machine',
      stateMachineId: `${arn}:stateMachine:${machine.name}`,
      stateMachineName: machine.name,
    },
  });
  const running: RunningExecution = {
    id,
    state: executionTable.initial,
    advances: 0,
    message: request.message,
    replyTo: request.replyTo,
    execution,
    startedAtMillis: context.nowMillis,
    timers: {},
    callbacks: {},
  };
  running.state = executionTable.step(running.state, running, { type: 'execution.started' });
  state.executions.set(id, running);
  context.count('started');
  context.exposeToPoison(request.message);
  context.record('execution.started', request.message, { detail: { execution: id } });
  // Where tasks hand the input on, it fails at what they call; where none does, the workflow itself cannot process it.
  const isEnd = state.wires.length === 0 && context.isPoison(request.message);
  carryOut(machine, state, running, isEnd ? [POISONED] : effects, context);
}

/** Something that an execution waited for has happened. */
export function goOn(
  machine: StateMachine,
  state: MachineState,
  executionId: string,
  event: ExecutionEvent,
  context: SimulationContext,
): void {
  const running = state.executions.get(executionId);
  const runtime = runtimeOf(machine, context);
  if (running === undefined || runtime === 'invalid') return;
  running.state = executionTable.step(running.state, running, { type: 'execution.advanced' });
  const effects = advance(runtime, running.execution, event, VIRTUAL_EPOCH_MILLIS + context.nowMillis);
  carryOut(machine, state, running, effects, context);
}

function carryOut(
  machine: StateMachine,
  state: MachineState,
  running: RunningExecution,
  effects: readonly Effect[],
  context: SimulationContext,
): void {
  traceHistory(running, context);
  for (const effect of effects) {
    if (effect.kind === 'timer') {
      const inMillis = Math.max(0, effect.dueMillis - VIRTUAL_EPOCH_MILLIS - context.nowMillis);
      const data = { execution: running.id, timerId: effect.timerId };
      running.timers[effect.timerId] = context.schedule(inMillis, 'timer.due', data);
    } else if (effect.kind === 'cancel') {
      cancel(running, effect, context);
    } else if (effect.kind === 'task') {
      if (effect.retryCount > 0) context.count('retries');
      callTask(machine, state, running, effect, context);
    } else {
      finish(machine, state, running, effect, context);
    }
  }
}

function cancel(running: RunningExecution, effect: Effect & { kind: 'cancel' }, context: SimulationContext): void {
  if (!('timerId' in effect)) return;
  const timer = running.timers[effect.timerId];
  if (timer !== undefined) context.cancel(timer);
  delete running.timers[effect.timerId];
}

// The history is told to the trace as it grows, and not kept: an execution's memory does not depend on its length.
function traceHistory(running: RunningExecution, context: SimulationContext): void {
  if (!context.isTracing) return;
  for (const event of running.execution.history.splice(0)) {
    const { type, details } = event;
    const detail = { execution: running.id, history: historyDetail(event) };
    const name = details?.['name'];
    if (type.endsWith('StateEntered')) {
      context.record('state.entered', running.message, { detail: { ...detail, state: name } });
    } else if (type.endsWith('StateExited')) {
      context.record('state.exited', running.message, { detail: { ...detail, state: name } });
    } else context.record('history.recorded', undefined, { reason: type, detail });
  }
}

/** Express executions are paid for by each started 100 ms, at the least memory, 64 MB. */
const EXPRESS_STEP_MILLIS = 100;
const EXPRESS_GIGABYTES = 64 / 1024;

function meter(machine: StateMachine, running: RunningExecution, context: SimulationContext): void {
  if (machine.properties.stateMachineType === 'STANDARD') {
    context.meter('transitions', running.execution.transitions);
    return;
  }
  const steps = Math.ceil((context.nowMillis - running.startedAtMillis) / EXPRESS_STEP_MILLIS);
  context.meter('requests', 1);
  context.meter('gigabyteSeconds', ((steps * EXPRESS_STEP_MILLIS) / 1000) * EXPRESS_GIGABYTES);
}

function finish(
  machine: StateMachine,
  state: MachineState,
  running: RunningExecution,
  end: FinishedEffect,
  context: SimulationContext,
): void {
  const { message } = running;
  meter(machine, running, context);
  state.executions.delete(running.id);
  for (const timer of Object.values(running.timers)) context.cancel(timer);
  const type = {
    SUCCEEDED: 'execution.succeeded',
    FAILED: 'execution.failed',
    TIMED_OUT: 'execution.timed-out',
    ABORTED: 'execution.aborted',
  }[end.status];
  running.state = executionTable.step(running.state, running, { type });
  context.count({ SUCCEEDED: 'succeeded', FAILED: 'failed', TIMED_OUT: 'timedOut', ABORTED: 'aborted' }[end.status]);
  const why = `${end.error ?? end.status}${end.cause === undefined ? '' : `: ${end.cause}`}`;
  context.record(type, message, {
    ...(end.status === 'SUCCEEDED' ? {} : { reason: why }),
    detail: { execution: running.id, transitions: running.execution.transitions },
  });
  if (end.status === 'SUCCEEDED') {
    context.completed(message);
    context.finish(message, 'processed', 'execution succeeded');
  } else {
    context.finish(message, 'dropped', `execution ended ${end.status} (${end.error ?? 'no error name'})`);
  }
  if (running.replyTo === undefined) return;
  const outcome = end.status === 'SUCCEEDED' ? 'success' : end.status === 'TIMED_OUT' ? 'timeout' : 'error';
  const output = end.output === undefined ? undefined : JSON.stringify(end.output);
  context.reply(running.replyTo, { outcome, output, error: end.error, cause: end.cause });
}

/** A call of a Task state has ended; with a callback that was only the submission. */
export function settleTask(
  machine: StateMachine,
  state: MachineState,
  data: { readonly execution: string; readonly attemptId: number; readonly isCallback: boolean; readonly end: TaskEnd },
  context: SimulationContext,
): void {
  const { execution, attemptId, isCallback, end } = data;
  if (end.outcome === 'error') {
    context.record('task.failed', state.executions.get(execution)?.message, { reason: `${end.error}: ${end.cause}` });
    const stage = isCallback ? 'submit' : 'run';
    goOn(
      machine,
      state,
      execution,
      { kind: 'task.failed', attemptId, error: end.error, cause: end.cause, stage },
      context,
    );
    return;
  }
  const kind = isCallback ? 'task.submitted' : 'task.succeeded';
  goOn(machine, state, execution, { kind, attemptId, output: end.output }, context);
}

/** SendTaskSuccess and SendTaskFailure: somebody answers with the task token. */
export function answerCallback(
  machine: StateMachine,
  state: MachineState,
  request: { readonly token: string; readonly output?: Json; readonly error?: string; readonly cause?: string },
  context: SimulationContext,
): CallResult {
  for (const running of state.executions.values()) {
    const attemptId = running.callbacks[request.token];
    if (attemptId === undefined) continue;
    delete running.callbacks[request.token];
    const { output, error, cause } = request;
    const event: ExecutionEvent =
      output === undefined
        ? { kind: 'task.failed', attemptId, error: error ?? '', cause: cause ?? '' }
        : { kind: 'task.succeeded', attemptId, output: output };
    goOn(machine, state, running.id, event, context);
    return accepted({});
  }
  return refused('TaskDoesNotExist', 'No running task has this token.');
}
