import type { Transfer } from '../../contract/behaviour.ts';
import { countStates } from '../../contract/census.ts';
import type { WorkEnd } from '../../contract/service-api.ts';
import type { ReceiveValues } from './properties.ts';
import {
  type Consumer,
  createConsumers,
  endRest,
  endWait,
  poll,
  type ReceiveState,
  settle,
  wakeConsumers,
  workOnNext,
} from './transfer/consumer.ts';
import { receiveLifecycles } from './transfer/lifecycles.ts';

/** What happens on a wire of kind receive: copies of an application poll the queue, work, and delete what is done. */
export const receiveTransfer: Transfer<ReceiveValues, ReceiveState> = {
  lifecycles: receiveLifecycles,
  initial: wire => createConsumers(wire),
  start: (wire, state, context) => {
    for (const consumer of state.consumers) poll(wire, state, consumer, context);
  },
  on: {
    'messages.available': (wire, state, _data, context) => wakeConsumers(wire, state, context),
    'wait.ended': (wire, state, consumer: Consumer, context) => endWait(wire, state, consumer, context),
    'rest.ended': (wire, state, consumer: Consumer, context) => endRest(wire, state, consumer, context),
    'batch.arrived': (wire, state, consumer: Consumer, context) => workOnNext(wire, state, consumer, context),
    'work.ended': (wire, state, data: { readonly consumer: Consumer; readonly end: WorkEnd }, context) =>
      settle(wire, state, data, context),
  },
  operations: {},
  gauges: (_wire, state) => ({
    running: state.consumers.filter(consumer => consumer.state === 'working').length,
  }),
  census: state => ({ consumer: countStates(state.consumers) }),
  lifecycleOf: (state, id) => {
    const consumer = state.consumers.find(each => each.id === id);
    if (consumer === undefined) return undefined;
    const { receives, emptyReceives } = consumer;
    return { lifecycle: 'consumer', state: consumer.state, context: { receives, emptyReceives } };
  },
};
