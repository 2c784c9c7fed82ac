import { assign, setup } from 'xstate';
import { compileLifecycle, inPlace, type LifecycleDescription } from '../../../contract/lifecycle.ts';

/** What is remembered of a consumer besides the state it is in. */
export interface ConsumerContext {
  /** Calls that gave messages, and calls that gave none. */
  receives: number;
  emptyReceives: number;
}

type ConsumerEvent =
  | { readonly type: 'messages.received' }
  | { readonly type: 'queue.found-empty'; readonly isLongPoll: boolean }
  | { readonly type: 'call.refused' }
  | { readonly type: 'wait.ended' }
  | { readonly type: 'rest.ended' }
  | { readonly type: 'work.finished' }
  | { readonly type: 'work.abandoned' };

/**
 * One copy of an application that polls a queue: it calls ReceiveMessage, waits in a long poll or rests after a short
 * one, and works on what it got before it calls again.
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-short-and-long-polling.html
 */
export const consumerMachine = setup({
  types: { context: {} as ConsumerContext, events: {} as ConsumerEvent, input: {} as ConsumerContext },
  guards: { isLongPoll: ({ event }) => event.type === 'queue.found-empty' && event.isLongPoll },
  actions: {
    countReceive: assign(
      inPlace<ConsumerContext>(context => {
        context.receives += 1;
      }),
    ),
    countEmptyReceive: assign(
      inPlace<ConsumerContext>(context => {
        context.emptyReceives += 1;
      }),
    ),
  },
}).createMachine({
  id: 'consumer',
  initial: 'polling',
  context: ({ input }) => input,
  states: {
    polling: {
      on: {
        'messages.received': { target: 'working', actions: 'countReceive' },
        'queue.found-empty': [
          { guard: 'isLongPoll', target: 'waiting' },
          { target: 'resting', actions: 'countEmptyReceive' },
        ],
        'call.refused': 'resting',
      },
    },
    waiting: {
      on: {
        'messages.received': { target: 'working', actions: 'countReceive' },
        'wait.ended': { target: 'polling', actions: 'countEmptyReceive' },
        'call.refused': 'resting',
      },
    },
    resting: { on: { 'rest.ended': 'polling' } },
    working: { on: { 'work.finished': 'polling', 'work.abandoned': 'resting' } },
  },
});

/** {@link consumerMachine} as the hot path steps it. */
export const consumerTable = compileLifecycle(consumerMachine);

/** The lifecycles of a wire of kind receive, for the inspector and the tests. */
export const receiveLifecycles: readonly LifecycleDescription[] = [
  { key: 'consumer', label: 'Consumer', machine: consumerMachine },
];
