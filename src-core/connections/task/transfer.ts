import { refusalByFault, type SimulationContext, type Transfer } from '../../contract/behaviour.ts';
import type { GraphConnection } from '../../contract/graph.ts';
import type { CallError, Message } from '../../contract/message.ts';
import { recordSent } from '../../contract/message-sent.ts';
import type { AcceptAnswer, FunctionApi, ReceiverApi, TaskCall, TaskEnd, WorkEnd } from '../../contract/service-api.ts';
import { emptyTransit, type TransitState } from '../../contract/transit.ts';
import type { Json } from '../../shared/json.ts';
import { VIRTUAL_EPOCH_MILLIS } from '../../shared/virtual-time.ts';
import type { TaskValues } from './properties.ts';
import { messageForCall, parametersOf } from './transfer/task-message.ts';

type Task = GraphConnection<TaskValues>;

interface TaskPassenger {
  readonly call: TaskCall;
  readonly message: Message;
}

const ERROR_PREFIX: Readonly<Record<string, string>> = {
  lambda: 'Lambda',
  sqs: 'SQS',
  sns: 'SNS',
  kinesis: 'Kinesis',
  states: 'StepFunctions',
};

function run(state: TransitState, call: TaskCall, context: SimulationContext): void {
  const message = context.derive(call.message, messageForCall(call));
  state.carrying += 1;
  recordSent(context, message);
  const passenger: TaskPassenger = { call, message };
  context.travel(message, 'message.arrived', passenger);
}

function arrive(task: Task, state: TransitState, passenger: TaskPassenger, context: SimulationContext): void {
  const fault = refusalByFault(context);
  if (fault !== undefined) {
    refuse(state, passenger, fault.error, context);
    return;
  }
  if (passenger.call.service === 'lambda' && parametersOf(passenger.call)['InvocationType'] !== 'Event') {
    invoke(task, state, passenger, context);
    return;
  }
  accept(task, state, passenger, context);
}

function refuse(state: TransitState, passenger: TaskPassenger, error: CallError, context: SimulationContext): void {
  state.carrying -= 1;
  context.count('refused');
  context.finish(passenger.message, 'discarded', `${error.code}: ${error.message}; the state machine is told`);
  const prefix = ERROR_PREFIX[passenger.call.service] ?? passenger.call.service;
  tell(passenger, { outcome: 'error', error: `${prefix}.${error.code}`, cause: error.message }, context);
}

function tell(passenger: TaskPassenger, end: TaskEnd, context: SimulationContext): void {
  context.reply(passenger.call.replyTo, end);
}

function invoke(task: Task, state: TransitState, passenger: TaskPassenger, context: SimulationContext): void {
  const result = context.api<FunctionApi>(task.to).invoke({
    messages: [passenger.message],
    via: task.id,
    reportsPartialFailures: false,
    replyTo: { element: task.id, event: 'call.ended', data: { passenger } },
  });
  if (result.ok) context.count('passed');
  else refuse(state, passenger, result.error, context);
}

function accept(task: Task, state: TransitState, passenger: TaskPassenger, context: SimulationContext): void {
  const { call, message } = passenger;
  const waits = call.service === 'states' && call.pattern === 'sync';
  const delay = parametersOf(call)['DelaySeconds'];
  const result = context.api<ReceiverApi>(task.to).accept({
    message,
    via: task.id,
    delaySeconds: typeof delay === 'number' ? delay : undefined,
    replyTo: waits ? { element: task.id, event: 'job.ended', data: { passenger } } : undefined,
  });
  if (!result.ok) {
    refuse(state, passenger, result.error, context);
    return;
  }
  state.carrying -= 1;
  context.count('passed');
  if (!waits) tell(passenger, { outcome: 'success', output: answerOf(call, result.value, context) }, context);
}

function answerOf(call: TaskCall, answer: AcceptAnswer, context: SimulationContext): Json {
  if (call.service === 'lambda') return { StatusCode: 202 };
  if (call.service === 'kinesis') return { SequenceNumber: answer.sequenceNumber, ShardId: answer.shardId };
  if (call.service === 'states') {
    return { ExecutionArn: answer.messageId, StartDate: (VIRTUAL_EPOCH_MILLIS + context.nowMillis) / 1000 };
  }
  return { MessageId: answer.messageId, SequenceNumber: answer.sequenceNumber };
}

/** A function that a task waited for has ended. Unless it says what it returns, it returns its input. */
function endCall(
  state: TransitState,
  { passenger, end }: { readonly passenger: TaskPassenger; readonly end: WorkEnd },
  context: SimulationContext,
): void {
  const { call, message } = passenger;
  state.carrying -= 1;
  if (end.outcome !== 'success') {
    const error = end.error === undefined || end.error === 'Unhandled' ? 'Error' : end.error;
    const cause = JSON.stringify({ errorMessage: end.cause ?? 'Unhandled', errorType: error });
    context.finish(message, 'discarded', 'the function failed; the state machine is told');
    tell(passenger, { outcome: 'error', error, cause }, context);
    return;
  }
  context.finish(message, 'processed', 'the function succeeded');
  const payload = parse(end.output ?? message.body);
  const output = call.isDirect ? payload : { ExecutedVersion: '$LATEST', Payload: payload, StatusCode: 200 };
  tell(passenger, { outcome: 'success', output }, context);
}

/** An execution that a task waited for has ended. */
function endJob(
  { passenger, end }: { readonly passenger: TaskPassenger; readonly end: WorkEnd },
  context: SimulationContext,
): void {
  if (end.outcome !== 'success') {
    const cause = JSON.stringify({ Error: end.error ?? null, Cause: end.cause ?? null, Status: 'FAILED' });
    tell(passenger, { outcome: 'error', error: 'States.TaskFailed', cause }, context);
    return;
  }
  const output = end.output ?? 'null';
  const job = { Output: passenger.call.readsOutput ? parse(output) : output, Status: 'SUCCEEDED' };
  tell(passenger, { outcome: 'success', output: job }, context);
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

/** What happens on a wire of kind task: a Task state calls the resource, and hears how it went. */
export const taskTransfer: Transfer<TaskValues, TransitState> = {
  lifecycles: [],
  initial: emptyTransit,
  on: {
    'message.arrived': (task, state, passenger: TaskPassenger, context) => arrive(task, state, passenger, context),
    'call.ended': (_task, state, data: Parameters<typeof endCall>[1], context) => endCall(state, data, context),
    'job.ended': (_task, _state, data: Parameters<typeof endJob>[0], context) => endJob(data, context),
  },
  operations: { run: (_task, state, call: TaskCall, context) => run(state, call, context) },
  gauges: (_task, state) => ({ carrying: state.carrying }),
  held: state => state.carrying,
};
