import { refusalByFault, type SimulationContext, type Transfer } from '../../contract/behaviour.ts';
import type { GraphConnection } from '../../contract/graph.ts';
import { NO_HOPS } from '../../contract/message.ts';
import { recordSent } from '../../contract/message-sent.ts';
import type { ReceiverApi, WireApi } from '../../contract/service-api.ts';
import { answer, depart, emptyTransit, land, type Passenger, type TransitState } from '../../contract/transit.ts';
import type { StartExecutionValues } from './properties.ts';

type Start = GraphConnection<StartExecutionValues>;

function send(state: TransitState, request: Parameters<WireApi['send']>[0], context: SimulationContext): void {
  const { message, ownership, body, replyTo } = request;
  if (ownership === 'taken') {
    depart(state, message, replyTo, context);
    return;
  }
  const input = context.derive(message, {
    hops: NO_HOPS,
    groupId: undefined,
    deduplicationId: undefined,
    partitionKey: undefined,
    ...(body === undefined ? {} : { body }),
  });
  recordSent(context, input);
  depart(state, input, replyTo, context);
}

function arrive(start: Start, state: TransitState, passenger: Passenger, context: SimulationContext): void {
  const waits = start.properties.invocation === 'sync';
  const result =
    refusalByFault(context) ??
    context.api<ReceiverApi>(start.to).accept({
      message: passenger.message,
      via: start.id,
      replyTo: waits ? passenger.replyTo : undefined,
    });
  const landing = land(state, passenger, result, context);
  const counter = { taken: 'sent', waiting: 'throttled', refused: 'refused' }[landing.as];
  context.count(counter, 1, start.from);
  if (landing.as !== 'taken') return;
  context.count('passed');
  if (!waits) answer(passenger, { outcome: 'success', output: JSON.stringify(landing.answer) }, context);
}

/** What happens on a wire of kind start-execution: the message becomes the input of a new execution. */
export const startExecutionTransfer: Transfer<StartExecutionValues, TransitState> = {
  lifecycles: [],
  initial: emptyTransit,
  on: {
    'message.arrived': (start, state, passenger: Passenger, context) => arrive(start, state, passenger, context),
  },
  operations: {
    send: (_start, state, request: Parameters<WireApi['send']>[0], context) => send(state, request, context),
  },
  gauges: (_start, state) => ({ carrying: state.carrying }),
  held: state => state.carrying,
};
