import { assign, setup } from 'xstate';
import { compileLifecycle, inPlace, type LifecycleDescription } from '../../../contract/lifecycle.ts';
import type { Millis } from '../../../shared/units.ts';

/** What a queue remembers of a message besides the state it is in. */
export interface MessageLifecycleContext {
  /** `ApproximateReceiveCount`: goes on in the dead-letter queue. */
  receiveCount: number;
  /** -1 until the first receive. */
  firstReceivedAtMillis: Millis;
  receivedAtMillis: Millis;
  /** When a delayed or received message becomes visible. */
  visibleAtMillis: Millis;
}

/** What happens to a message in a queue. */
export type MessageLifecycleEvent =
  | { readonly type: 'delay.ended' }
  | {
      readonly type: 'message.received';
      readonly atMillis: Millis;
      readonly visibleAtMillis: Millis;
      readonly maxReceiveCount: number;
    }
  | { readonly type: 'visibility.changed'; readonly visibleAtMillis: Millis }
  | { readonly type: 'visibility.ended' }
  | { readonly type: 'message.deleted' }
  | { readonly type: 'message.moved' }
  | { readonly type: 'retention.ended' }
  | { readonly type: 'queue.purged' };

/**
 * A message in a queue: delayed, visible, in flight, and then deleted, dead-lettered, expired or purged.
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-basic-architecture.html
 */
export const messageMachine = setup({
  types: {
    context: {} as MessageLifecycleContext,
    events: {} as MessageLifecycleEvent,
    input: {} as MessageLifecycleContext,
  },
  guards: {
    isExhausted: ({ context, event }) =>
      event.type === 'message.received' && context.receiveCount >= event.maxReceiveCount,
  },
  actions: {
    countReceive: assign(
      inPlace<MessageLifecycleContext, MessageLifecycleEvent>((context, event) => {
        if (event.type !== 'message.received') return;
        context.receiveCount += 1;
        if (context.firstReceivedAtMillis < 0) context.firstReceivedAtMillis = event.atMillis;
        context.receivedAtMillis = event.atMillis;
        context.visibleAtMillis = event.visibleAtMillis;
      }),
    ),
    moveDeadline: assign(
      inPlace<MessageLifecycleContext, MessageLifecycleEvent>((context, event) => {
        if (event.type === 'visibility.changed') context.visibleAtMillis = event.visibleAtMillis;
      }),
    ),
  },
}).createMachine({
  id: 'message',
  initial: 'delayed',
  context: ({ input }) => input,
  states: {
    delayed: {
      on: { 'delay.ended': 'visible', 'retention.ended': 'expired', 'queue.purged': 'purged' },
    },
    visible: {
      on: {
        'message.received': [
          { guard: 'isExhausted', target: 'dead-lettered' },
          { target: 'in-flight', actions: 'countReceive' },
        ],
        'message.deleted': 'deleted',
        'message.moved': 'moved-back',
        'retention.ended': 'expired',
        'queue.purged': 'purged',
      },
    },
    'in-flight': {
      on: {
        'visibility.changed': { target: 'in-flight', actions: 'moveDeadline' },
        'visibility.ended': 'visible',
        'message.deleted': 'deleted',
        'retention.ended': 'expired',
        'queue.purged': 'purged',
      },
    },
    deleted: {},
    'dead-lettered': {},
    'moved-back': {},
    expired: {},
    purged: {},
  },
});

/** {@link messageMachine} as the hot path steps it. */
export const messageTable = compileLifecycle(messageMachine);

/** {@link messageMachine} for the inspector and the tests. */
export const messageLifecycle: LifecycleDescription = {
  key: 'message',
  label: 'Message in the queue',
  machine: messageMachine,
};
