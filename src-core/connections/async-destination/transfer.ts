import { refusalByFault, type SimulationContext, type Transfer } from '../../contract/behaviour.ts';
import type { GraphConnection } from '../../contract/graph.ts';
import { recordSent } from '../../contract/message-sent.ts';
import type { ReceiverApi, WireApi } from '../../contract/service-api.ts';
import { depart, emptyTransit, land, type Passenger, type TransitState } from '../../contract/transit.ts';
import type { AsyncDestinationValues } from './properties.ts';

type Destination = GraphConnection<AsyncDestinationValues>;

function arrive(destination: Destination, state: TransitState, passenger: Passenger, context: SimulationContext): void {
  const result =
    refusalByFault(context) ??
    context.api<ReceiverApi>(destination.to).accept({ message: passenger.message, via: destination.id });
  const landing = land(state, passenger, result, context);
  if (landing.as === 'taken') context.count('passed');
  if (landing.as !== 'refused') return;
  const counter =
    destination.properties.condition === 'dead-letter' ? 'deadLetterErrors' : 'destinationDeliveryFailures';
  context.count(counter, 1, destination.from);
}

/** What happens on a wire of kind async-destination: the record, or the event itself, goes to its destination. */
export const asyncDestinationTransfer: Transfer<AsyncDestinationValues, TransitState> = {
  lifecycles: [],
  initial: emptyTransit,
  on: {
    'message.arrived': (destination, state, passenger: Passenger, context) =>
      arrive(destination, state, passenger, context),
  },
  operations: {
    send: (_destination, state, request: Parameters<WireApi['send']>[0], context) => {
      recordSent(context, request.message);
      depart(state, request.message, request.replyTo, context);
    },
  },
  gauges: (_destination, state) => ({ carrying: state.carrying }),
  held: state => state.carrying,
};
