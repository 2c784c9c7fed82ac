import { assign, setup } from 'xstate';
import { compileLifecycle, inPlace, type LifecycleDescription } from '../../../contract/lifecycle.ts';

/** What an invocation remembers besides its state. */
export interface InvocationContext {
  isColdStart: boolean;
}

/**
 * One run of a function.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html
 */
export const invocationMachine = setup({
  types: {
    context: {} as InvocationContext,
    events: {} as
      | { readonly type: 'environment.requested'; readonly isNew: boolean }
      | { readonly type: 'environment.initialized' }
      | { readonly type: 'handler.returned' }
      | { readonly type: 'handler.failed' }
      | { readonly type: 'timeout.reached' },
    input: {} as InvocationContext,
  },
  guards: { isNewEnvironment: ({ event }) => event.type === 'environment.requested' && event.isNew },
  actions: {
    markColdStart: assign(
      inPlace<InvocationContext>(context => {
        context.isColdStart = true;
      }),
    ),
  },
}).createMachine({
  id: 'invocation',
  initial: 'accepted',
  context: ({ input }) => input,
  states: {
    accepted: {
      on: {
        'environment.requested': [
          { guard: 'isNewEnvironment', target: 'initializing', actions: 'markColdStart' },
          { target: 'running' },
        ],
      },
    },
    initializing: { on: { 'environment.initialized': 'running' } },
    running: {
      on: { 'handler.returned': 'succeeded', 'handler.failed': 'failed', 'timeout.reached': 'timed-out' },
    },
    succeeded: {},
    failed: {},
    'timed-out': {},
  },
});

/** What an execution environment remembers besides its state. */
export interface EnvironmentContext {
  invocations: number;
  /** Whether it is one of those that are always ready. */
  isProvisioned: boolean;
}

/**
 * An execution environment: made for an invocation, used again while idle, gone after a while or a timeout. A provisioned
 * one is there before any invocation; after a timeout it is initialized again, and no idle time ends it.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/provisioned-concurrency.html
 */
export const environmentMachine = setup({
  types: {
    context: {} as EnvironmentContext,
    events: {} as
      | { readonly type: 'environment.initialized' }
      | { readonly type: 'environment.provisioned' }
      | { readonly type: 'invocation.started' }
      | { readonly type: 'invocation.ended' }
      | { readonly type: 'invocation.timed-out' }
      | { readonly type: 'idle.ended' },
    input: {} as EnvironmentContext,
  },
  guards: { isProvisioned: ({ context }) => context.isProvisioned },
  actions: {
    countInvocation: assign(
      inPlace<EnvironmentContext>(context => {
        context.invocations += 1;
      }),
    ),
  },
}).createMachine({
  id: 'environment',
  initial: 'initializing',
  context: ({ input }) => input,
  states: {
    initializing: {
      on: {
        'environment.initialized': { target: 'busy', actions: 'countInvocation' },
        'environment.provisioned': 'idle',
      },
    },
    busy: {
      on: {
        'invocation.ended': 'idle',
        'invocation.timed-out': [{ guard: 'isProvisioned', target: 'initializing' }, { target: 'gone' }],
      },
    },
    idle: { on: { 'invocation.started': { target: 'busy', actions: 'countInvocation' }, 'idle.ended': 'gone' } },
    gone: {},
  },
});

/** What Lambda remembers of an asynchronous event besides its state. */
export interface AsyncEventContext {
  /** Runs that failed by an error of the function. */
  failures: number;
  /** Throttles since the last run. */
  throttles: number;
}

/**
 * An event in Lambda's own queue.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
 */
export const asyncEventMachine = setup({
  types: {
    context: {} as AsyncEventContext,
    events: {} as
      | { readonly type: 'event.started' }
      | { readonly type: 'event.throttled' }
      | { readonly type: 'event.succeeded' }
      | { readonly type: 'event.failed'; readonly maximumRetryAttempts: number }
      | { readonly type: 'event.aged-out' }
      | { readonly type: 'event.refused' },
    input: {} as AsyncEventContext,
  },
  guards: {
    isExhausted: ({ context, event }) =>
      event.type === 'event.failed' && context.failures >= event.maximumRetryAttempts,
  },
  actions: {
    countFailure: assign(
      inPlace<AsyncEventContext>(context => {
        context.failures += 1;
      }),
    ),
    countThrottle: assign(
      inPlace<AsyncEventContext>(context => {
        context.throttles += 1;
      }),
    ),
    forgetThrottles: assign(
      inPlace<AsyncEventContext>(context => {
        context.throttles = 0;
      }),
    ),
  },
}).createMachine({
  id: 'asynchronous-event',
  initial: 'waiting',
  context: ({ input }) => input,
  states: {
    waiting: {
      on: {
        'event.started': { target: 'running', actions: 'forgetThrottles' },
        'event.throttled': { target: 'waiting', actions: 'countThrottle' },
        'event.aged-out': 'discarded',
        'event.refused': 'discarded',
      },
    },
    running: {
      on: {
        'event.succeeded': 'succeeded',
        'event.failed': [
          { guard: 'isExhausted', target: 'discarded', actions: 'countFailure' },
          { target: 'waiting', actions: 'countFailure' },
        ],
      },
    },
    succeeded: {},
    discarded: {},
  },
});

/** The machines above as the hot path steps them. */
export const invocationTable = compileLifecycle(invocationMachine);
/** See {@link environmentMachine}. */
export const environmentTable = compileLifecycle(environmentMachine);
/** See {@link asyncEventMachine}. */
export const asyncEventTable = compileLifecycle(asyncEventMachine);

/** The lifecycles of a function, for the inspector and the tests. */
export const lambdaLifecycles: readonly LifecycleDescription[] = [
  { key: 'invocation', label: 'Invocation', machine: invocationMachine },
  { key: 'environment', label: 'Execution environment', machine: environmentMachine },
  { key: 'asynchronous-event', label: 'Asynchronous event', machine: asyncEventMachine },
];
