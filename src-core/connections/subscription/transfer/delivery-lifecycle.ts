import { assign, setup } from 'xstate';
import { compileLifecycle, inPlace, type LifecycleDescription } from '../../../contract/lifecycle.ts';

/** What SNS remembers of a delivery besides the state it is in. */
export interface DeliveryContext {
  attempts: number;
}

/**
 * The delivery of one message to one subscription: on its way, being tried, waiting for a retry, and then delivered,
 * in the dead-letter queue, or dropped.
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html
 */
export const deliveryMachine = setup({
  types: {
    context: {} as DeliveryContext,
    events: {} as
      | { readonly type: 'delivery.departed' }
      | { readonly type: 'attempt.started' }
      | { readonly type: 'attempt.succeeded' }
      | { readonly type: 'attempt.failed'; readonly next: 'retry' | 'dead-letter' | 'drop' },
    input: {} as DeliveryContext,
  },
  guards: {
    isRetried: ({ event }) => event.type === 'attempt.failed' && event.next === 'retry',
    hasDeadLetterQueue: ({ event }) => event.type === 'attempt.failed' && event.next === 'dead-letter',
  },
  actions: {
    countAttempt: assign(
      inPlace<DeliveryContext>(context => {
        context.attempts += 1;
      }),
    ),
  },
}).createMachine({
  id: 'delivery',
  initial: 'queued',
  context: ({ input }) => input,
  states: {
    queued: { on: { 'delivery.departed': 'travelling' } },
    travelling: { on: { 'attempt.started': { target: 'attempting', actions: 'countAttempt' } } },
    attempting: {
      on: {
        'attempt.succeeded': 'delivered',
        'attempt.failed': [
          { guard: 'isRetried', target: 'waiting' },
          { guard: 'hasDeadLetterQueue', target: 'dead-lettered' },
          { target: 'dropped' },
        ],
      },
    },
    waiting: { on: { 'attempt.started': { target: 'attempting', actions: 'countAttempt' } } },
    delivered: {},
    'dead-lettered': {},
    dropped: {},
  },
});

/** {@link deliveryMachine} as the hot path steps it. */
export const deliveryTable = compileLifecycle(deliveryMachine);

/** {@link deliveryMachine} for the inspector and the tests. */
export const deliveryLifecycle: LifecycleDescription = {
  key: 'delivery',
  label: 'Delivery to the subscription',
  machine: deliveryMachine,
};
