import type { SimulationContext, Transfer } from '../../contract/behaviour.ts';
import { refusalByFault } from '../../contract/behaviour.ts';
import type { GraphConnection } from '../../contract/graph.ts';
import { type MessageChanges, NO_HOPS, refused } from '../../contract/message.ts';
import { recordSent } from '../../contract/message-sent.ts';
import type { FunctionApi, ReceiverApi, WireApi, WorkEnd } from '../../contract/service-api.ts';
import { answer, depart, emptyTransit, land, type Passenger, type TransitState } from '../../contract/transit.ts';
import { fillPlaceholders } from '../../shared/placeholders.ts';
import type { SendValues } from './properties.ts';

type Wire = GraphConnection<SendValues>;
type SendRequest = Parameters<WireApi['send']>[0];

function send(wire: Wire, state: TransitState, request: SendRequest, context: SimulationContext): void {
  const { message, ownership, replyTo } = request;
  if (ownership === 'taken') {
    depart(state, message, replyTo, context);
    return;
  }
  for (let copy = 0; copy < wire.properties.messagesPerInput; copy += 1) {
    const made = context.derive(message, sendParameters(wire, request, copy, context));
    recordSent(context, made);
    depart(state, made, copy === 0 ? replyTo : undefined, context);
  }
}

// Whoever sends through another message's hands (a function) states group, id and key anew; nothing is passed on by itself.
function sendParameters(wire: Wire, request: SendRequest, copy: number, context: SimulationContext): MessageChanges {
  const { message } = request;
  const { messageGroupId, messageDeduplicationId, partitionKey, messagesPerInput } = wire.properties;
  const group = message.groupId ?? message.partitionKey ?? message.origin.key;
  const isToStream = context.target?.type === 'kinesis';
  const n = messagesPerInput === 1 ? message.origin.n : `${message.origin.n}-${copy + 1}`;
  const fill = (template: string | undefined) =>
    template === undefined ? undefined : fillPlaceholders(template, { n, group });
  return {
    groupId: fill(messageGroupId),
    deduplicationId: fill(messageDeduplicationId),
    partitionKey: isToStream ? fill(partitionKey) : undefined,
    subject: undefined,
    body: request.body,
    // Lambda's recursion detection does not see through a stream.
    hops: isToStream ? NO_HOPS : request.hops,
    copy,
  };
}

function arrive(wire: Wire, state: TransitState, passenger: Passenger, context: SimulationContext): void {
  const { message } = passenger;
  const fault = refusalByFault(context);
  const target = context.target?.type;
  if (fault === undefined && target === 'lambda' && wire.properties.invocationType === 'RequestResponse') {
    invoke(wire, state, passenger, context);
    return;
  }
  const awaitsAnswer = target === 'endpoint';
  const result =
    fault ??
    context.api<ReceiverApi>(wire.to).accept({
      message,
      via: wire.id,
      delaySeconds: wire.properties.delaySeconds,
      replyTo: awaitsAnswer ? { element: wire.id, event: 'call.ended', data: { passenger } } : undefined,
    });
  if (result.ok && awaitsAnswer) return;
  const landing = land(state, passenger, result, context);
  countForSender(wire, landing.as, context);
  if (landing.as === 'taken') {
    if (passenger.replyTo !== undefined)
      answer(passenger, { outcome: 'success', output: JSON.stringify(landing.answer) }, context);
  }
}

const COUNTERS = { taken: 'sent', waiting: 'throttled', refused: 'refused' };

function countForSender(wire: Wire, as: 'taken' | 'waiting' | 'refused', context: SimulationContext): void {
  context.count(COUNTERS[as], 1, wire.from);
  if (as === 'taken') context.count('passed');
}

function invoke(wire: Wire, state: TransitState, passenger: Passenger, context: SimulationContext): void {
  const result = context.api<FunctionApi>(wire.to).invoke({
    messages: [passenger.message],
    via: wire.id,
    reportsPartialFailures: false,
    replyTo: { element: wire.id, event: 'call.ended', data: { passenger } },
  });
  if (result.ok) {
    countForSender(wire, 'taken', context);
    return;
  }
  countForSender(wire, land(state, passenger, result, context).as, context);
}

// An endpoint's 5xx may be tried again; a function that ran and failed is the caller's problem.
function endCall(
  wire: Wire,
  state: TransitState,
  data: { readonly passenger: Passenger; readonly end: WorkEnd },
  context: SimulationContext,
): void {
  const { passenger, end } = data;
  if (end.outcome !== 'success' && context.target?.type === 'endpoint') {
    const failure = refused(end.error ?? 'error', end.cause ?? 'The endpoint failed.', isServerError(end));
    countForSender(wire, land(state, passenger, failure, context).as, context);
    return;
  }
  state.carrying -= 1;
  if (end.outcome === 'success') {
    context.finish(passenger.message, 'processed', 'the call succeeded');
  } else {
    context.count('failedCalls');
    context.finish(
      passenger.message,
      'rejected',
      `the function failed (${end.cause ?? end.outcome}) and nobody retries a synchronous call`,
    );
  }
  answer(passenger, end, context);
}

function isServerError(end: WorkEnd): boolean {
  const status = Number(end.output ?? 500);
  return status >= 500 || status === 429;
}

/** What happens on a wire of kind send: the call travels, is answered, and is tried again when that can help. */
export const sendTransfer: Transfer<SendValues, TransitState> = {
  lifecycles: [],
  initial: emptyTransit,
  on: {
    'message.arrived': (wire, state, passenger: Passenger, context) => arrive(wire, state, passenger, context),
    'call.ended': (wire, state, data: Parameters<typeof endCall>[2], context) => endCall(wire, state, data, context),
  },
  operations: {
    send: (wire, state, request: SendRequest, context) => send(wire, state, request, context),
  },
  gauges: (_wire, state) => ({ carrying: state.carrying }),
  held: state => state.carrying,
};
