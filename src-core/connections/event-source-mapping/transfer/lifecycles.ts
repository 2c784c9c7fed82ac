import { assign, setup } from 'xstate';
import { compileLifecycle, inPlace, type LifecycleDescription } from '../../../contract/lifecycle.ts';

/** What Lambda remembers of a batch besides the state it is in. */
export interface BatchContext {
  /** Invokes that were refused in a row. */
  throttles: number;
  /** Invokes that ran. */
  invocations: number;
  /** Runs that failed without any progress. */
  failures: number;
}

/**
 * A batch in the hands of a poller of a queue, or of a consumer of a shard: delivered to the function, refused and tried
 * again, failed and (streams only) run again, finished, or given up.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventsourcemapping.html
 */
export const batchMachine = setup({
  types: {
    context: {} as BatchContext,
    events: {} as
      | { readonly type: 'batch.fired' }
      | { readonly type: 'invocation.accepted' }
      | { readonly type: 'invocation.refused' }
      | { readonly type: 'invocation.succeeded' }
      | { readonly type: 'invocation.failed'; readonly isRetriedHere: boolean }
      | { readonly type: 'batch.retried' }
      | { readonly type: 'batch.abandoned' },
    input: {} as BatchContext,
  },
  guards: { isRetriedHere: ({ event }) => event.type === 'invocation.failed' && event.isRetriedHere },
  actions: {
    countInvocation: assign(
      inPlace<BatchContext>(context => {
        context.invocations += 1;
        context.throttles = 0;
      }),
    ),
    countThrottle: assign(
      inPlace<BatchContext>(context => {
        context.throttles += 1;
      }),
    ),
    countFailure: assign(
      inPlace<BatchContext>(context => {
        context.failures += 1;
      }),
    ),
  },
}).createMachine({
  id: 'batch',
  initial: 'gathering',
  context: ({ input }) => input,
  states: {
    gathering: { on: { 'batch.fired': 'delivering' } },
    delivering: {
      on: {
        'invocation.accepted': { target: 'invoking', actions: 'countInvocation' },
        'invocation.refused': { target: 'waiting', actions: 'countThrottle' },
        'batch.abandoned': 'abandoned',
      },
    },
    invoking: {
      on: {
        'invocation.succeeded': 'finished',
        'invocation.failed': [
          { guard: 'isRetriedHere', target: 'waiting', actions: 'countFailure' },
          { target: 'abandoned', actions: 'countFailure' },
        ],
      },
    },
    waiting: { on: { 'batch.retried': 'delivering', 'batch.abandoned': 'abandoned' } },
    finished: {},
    abandoned: {},
  },
});

/** What a poller of a queue remembers besides its state. */
export interface PollerContext {
  /** Invocations at the same time that it may make now. */
  concurrency: number;
}

type PollerEvent =
  | { readonly type: 'queue.found-empty' }
  | { readonly type: 'messages.received' }
  | { readonly type: 'limit.reached' }
  | { readonly type: 'concurrency.changed'; readonly concurrency: number }
  | { readonly type: 'mapping.disabled' }
  | { readonly type: 'mapping.enabled' };

/**
 * The pollers of a queue's mapping, taken together: waiting in a long poll, busy, at their limit.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html
 */
export const pollerMachine = setup({
  types: {
    context: {} as PollerContext,
    events: {} as PollerEvent,
    input: {} as PollerContext,
  },
  actions: {
    setConcurrency: assign(
      inPlace<PollerContext, PollerEvent>((context, event) => {
        if (event.type === 'concurrency.changed') context.concurrency = event.concurrency;
      }),
    ),
  },
}).createMachine({
  id: 'poller',
  initial: 'disabled',
  context: ({ input }) => input,
  states: {
    disabled: { on: { 'mapping.enabled': 'polling' } },
    polling: {
      on: {
        'messages.received': 'polling',
        'queue.found-empty': 'waiting',
        'limit.reached': 'saturated',
        'concurrency.changed': { target: 'polling', actions: 'setConcurrency' },
        'mapping.disabled': 'disabled',
      },
    },
    waiting: {
      on: {
        'messages.received': 'polling',
        'queue.found-empty': 'waiting',
        'limit.reached': 'saturated',
        'concurrency.changed': { target: 'waiting', actions: 'setConcurrency' },
        'mapping.disabled': 'disabled',
      },
    },
    saturated: {
      on: {
        'messages.received': 'polling',
        'queue.found-empty': 'waiting',
        'limit.reached': 'saturated',
        'concurrency.changed': { target: 'saturated', actions: 'setConcurrency' },
        'mapping.disabled': 'disabled',
      },
    },
  },
});

/** What a consumer of a shard remembers besides its state. */
export interface ShardConsumerContext {
  reads: number;
}

/**
 * The consumer of one shard: reading, waiting for records, held up by the batches it has not finished, at the end.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html
 */
export const shardConsumerMachine = setup({
  types: {
    context: {} as ShardConsumerContext,
    events: {} as
      | { readonly type: 'read.due' }
      | { readonly type: 'records.read' }
      | { readonly type: 'shard.found-empty' }
      | { readonly type: 'buffer.full' }
      | { readonly type: 'shard.ended' },
    input: {} as ShardConsumerContext,
  },
  actions: {
    countRead: assign(
      inPlace<ShardConsumerContext>(context => {
        context.reads += 1;
      }),
    ),
  },
}).createMachine({
  id: 'shard-consumer',
  initial: 'idle',
  context: ({ input }) => input,
  states: {
    idle: { on: { 'read.due': { target: 'reading', actions: 'countRead' } } },
    reading: {
      on: {
        'records.read': 'idle',
        'shard.found-empty': 'waiting',
        'buffer.full': 'blocked',
        'shard.ended': 'ended',
      },
    },
    waiting: { on: { 'read.due': { target: 'reading', actions: 'countRead' } } },
    blocked: { on: { 'read.due': { target: 'reading', actions: 'countRead' } } },
    ended: {},
  },
});

/** {@link batchMachine} as the hot path steps it. */
export const batchTable = compileLifecycle(batchMachine);
/** {@link pollerMachine} as the hot path steps it. */
export const pollerTable = compileLifecycle(pollerMachine);
/** {@link shardConsumerMachine} as the hot path steps it. */
export const shardConsumerTable = compileLifecycle(shardConsumerMachine);

/** The lifecycles of a mapping, for the inspector and the tests. */
export const mappingLifecycles: readonly LifecycleDescription[] = [
  { key: 'batch', label: 'Batch', machine: batchMachine },
  { key: 'poller', label: 'Pollers of the queue', machine: pollerMachine },
  { key: 'shard-consumer', label: 'Consumer of a shard', machine: shardConsumerMachine },
];
