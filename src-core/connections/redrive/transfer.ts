import type { Transfer } from '../../contract/behaviour.ts';
import type { MovedMessage, QueueApi } from '../../contract/service-api.ts';
import { emptyTransit, type TransitState } from '../../contract/transit.ts';
import type { RedriveValues } from './properties.ts';

/** What happens on a wire of kind redrive: a message that was received too often goes to the dead-letter queue. */
export const redriveTransfer: Transfer<RedriveValues, TransitState> = {
  lifecycles: [],
  initial: emptyTransit,
  on: {
    'message.arrived': (wire, state, moved: MovedMessage, context) => {
      state.carrying -= 1;
      context.count('passed');
      context.api<QueueApi>(wire.to).acceptMoved(moved);
    },
  },
  operations: {
    move: (_wire, state, moved: MovedMessage, context) => {
      state.carrying += 1;
      context.travel(moved.message, 'message.arrived', moved);
    },
  },
  gauges: (_wire, state) => ({ carrying: state.carrying }),
  held: state => state.carrying,
};
