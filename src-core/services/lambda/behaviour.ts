import type { ServiceBehaviour } from '../../contract/behaviour.ts';
import { countStates } from '../../contract/census.ts';
import { type AcceptRequest, type InvocationEnd, type InvokeRequest, requestIdOf } from '../../contract/service-api.ts';
import { itemsOf } from '../../shared/deque.ts';
import { acceptEvent, endEvent, runEvent } from './behaviour/async-events.ts';
import { idleEnvironments } from './behaviour/concurrency.ts';
import {
  type AsyncEvent,
  createFunctionState,
  type Environment,
  type FunctionState,
  type Invocation,
} from './behaviour/function-state.ts';
import { beginWork, endInvocation, startInvocation } from './behaviour/invoke.ts';
import { lambdaLifecycles } from './behaviour/lifecycles.ts';
import { countProvisioned, makeReady, provisionEnvironments } from './behaviour/provisioned.ts';
import type { LambdaValues } from './properties.ts';

function environmentsOf({ invocations, idle, provisioned }: FunctionState): readonly Environment[] {
  const busy = invocations.map(each => each.environment).filter(each => !each.isProvisioned);
  return [...busy, ...itemsOf(idle), ...(provisioned?.environments ?? [])];
}

/** How a Lambda function acts: synchronous and asynchronous invokes, environments, concurrency, retries, destinations. */
export const lambdaBehaviour: ServiceBehaviour<LambdaValues, FunctionState> = {
  lifecycles: lambdaLifecycles,
  initial: createFunctionState,
  start: provisionEnvironments,
  on: {
    'environment.provisioned': (_resource, state, environment: Environment) => {
      if (state.provisioned !== undefined) makeReady(state.provisioned, environment);
    },
    'environment.initialized': (resource, state, data: Parameters<typeof beginWork>[2], context) =>
      beginWork(resource, state, data, context),
    'invocation.ended': (resource, state, invocation: Invocation, context) =>
      endInvocation(resource, state, invocation, context),
    'event.ended': (resource, state, data: { readonly event: AsyncEvent; readonly end: InvocationEnd }, context) =>
      endEvent(resource, state, data, context),
    'event.due': (resource, state, event: AsyncEvent, context) => runEvent(resource, state, event, context),
  },
  operations: {
    accept: (resource, state, request: AcceptRequest, context) => acceptEvent(resource, state, request, context),
    invoke: (resource, state, request: InvokeRequest, context) => startInvocation(resource, state, request, context),
    remove: (resource, state, _request, context) => {
      if (state.provisioned !== undefined && !state.isRemoved)
        countProvisioned(resource, state.provisioned, -1, context);
      state.isRemoved = true;
    },
  },
  gauges: (resource, state, nowMillis) => ({
    running: state.running,
    idleEnvironments: idleEnvironments(resource, state, nowMillis),
    waitingEvents: state.events.length,
    ...(state.provisioned !== undefined && {
      provisionedConcurrentExecutions: state.provisioned.busy,
      provisionedConcurrencyUtilization: Math.round((state.provisioned.busy / state.provisioned.count) * 1000) / 1000,
    }),
  }),
  lifecycleOf: (state, id) => {
    const invocation = state.invocations.find(each => requestIdOf(each.requestNumber) === id);
    if (invocation !== undefined) {
      return { lifecycle: 'invocation', state: invocation.state, context: { isColdStart: invocation.isColdStart } };
    }
    const event = state.events.find(each => each.message.id === id);
    if (event !== undefined) {
      const { failures, throttles } = event;
      return { lifecycle: 'asynchronous-event', state: event.state, context: { failures, throttles } };
    }
    const found = environmentsOf(state).find(each => each.id === id);
    return found && { lifecycle: 'environment', state: found.state, context: { invocations: found.invocations } };
  },
  census: state => ({
    invocation: countStates(state.invocations),
    environment: countStates(environmentsOf(state)),
    'asynchronous-event': countStates(state.events),
  }),
  held: state => state.events.length,
};
