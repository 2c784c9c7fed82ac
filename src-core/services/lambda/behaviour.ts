import type { ServiceBehaviour } from '../../contract/behaviour.ts';
import { countStates } from '../../contract/census.ts';
import { type AcceptRequest, type InvocationEnd, type InvokeRequest, requestIdOf } from '../../contract/service-api.ts';
import { itemsOf } from '../../shared/deque.ts';
import { acceptEvent, endEvent, runEvent } from './behaviour/async-events.ts';
import { idleEnvironments } from './behaviour/concurrency.ts';
import {
  type AsyncEvent,
  createFunctionState,
  type FunctionState,
  type Invocation,
} from './behaviour/function-state.ts';
import { beginWork, endInvocation, startInvocation } from './behaviour/invoke.ts';
import { lambdaLifecycles } from './behaviour/lifecycles.ts';
import type { LambdaValues } from './properties.ts';

/** How a Lambda function acts: synchronous and asynchronous invokes, environments, concurrency, retries, destinations. */
export const lambdaBehaviour: ServiceBehaviour<LambdaValues, FunctionState> = {
  lifecycles: lambdaLifecycles,
  initial: createFunctionState,
  on: {
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
    remove: (_resource, state) => {
      state.isRemoved = true;
    },
  },
  gauges: (resource, state, nowMillis) => ({
    running: state.running,
    idleEnvironments: idleEnvironments(resource, state, nowMillis),
    waitingEvents: state.events.length,
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
    const environment = state.invocations.find(each => each.environment.id === id)?.environment;
    const found = environment ?? itemsOf(state.idle).find(each => each.id === id);
    return found && { lifecycle: 'environment', state: found.state, context: { invocations: found.invocations } };
  },
  census: state => ({
    invocation: countStates(state.invocations),
    environment: countStates([...state.invocations.map(each => each.environment), ...itemsOf(state.idle)]),
    'asynchronous-event': countStates(state.events),
  }),
  held: state => state.events.length,
};
