import type { ServiceBehaviour, SimulationContext } from '../../contract/behaviour.ts';
import type { GraphResource } from '../../contract/graph.ts';
import { accepted, type CallResult, type Message, type ReplyTo, refused } from '../../contract/message.ts';
import type { AcceptAnswer, AcceptRequest, WorkEnd } from '../../contract/service-api.ts';
import type { EndpointValues } from './properties.ts';

interface Visit {
  readonly message: Message;
  readonly replyTo: ReplyTo | undefined;
  readonly hasFailed: boolean;
}

interface EndpointState {
  /** Requests that have not been answered. */
  answering: number;
}

type Endpoint = GraphResource<EndpointValues>;

function accept(
  endpoint: Endpoint,
  state: EndpointState,
  request: AcceptRequest,
  context: SimulationContext,
): CallResult<AcceptAnswer> {
  if (context.isHit('outage')) {
    context.count('failed');
    return refused('ConnectionError', `${endpoint.name} is not reachable (fault).`, true);
  }
  const { errorRate, responseMillis } = endpoint.properties;
  const isUnlucky = errorRate > 0 && context.random() < errorRate;
  const isHit = context.isHit('error') || context.isHit('throttle');
  const visit: Visit = {
    message: request.message,
    replyTo: request.replyTo,
    hasFailed: isUnlucky || isHit || context.isPoison(request.message),
  };
  state.answering += 1;
  context.schedule(responseMillis + context.addedLatency(), 'answer.due', visit);
  return accepted({ messageId: request.message.id });
}

function answer(endpoint: Endpoint, state: EndpointState, visit: Visit, context: SimulationContext): void {
  state.answering -= 1;
  const { protocol, errorStatusCode } = endpoint.properties;
  const isHttp = protocol === 'http' || protocol === 'https';
  const status = visit.hasFailed ? (isHttp ? errorStatusCode : 500) : 200;
  context.count(visit.hasFailed ? 'failed' : 'delivered');
  if (!visit.hasFailed) context.completed(visit.message);
  if (context.isTracing) context.record('endpoint.answered', visit.message, { detail: { status } });
  const end: WorkEnd = visit.hasFailed
    ? { outcome: 'error', output: String(status), error: String(status), cause: `${endpoint.name} answered ${status}` }
    : { outcome: 'success', output: String(status) };
  if (visit.replyTo !== undefined) context.reply(visit.replyTo, end);
}

/** How an endpoint outside AWS acts: it answers after a while, well or with an error. */
export const endpointBehaviour: ServiceBehaviour<EndpointValues, EndpointState> = {
  lifecycles: [],
  initial: () => ({ answering: 0 }),
  on: { 'answer.due': (endpoint, state, visit: Visit, context) => answer(endpoint, state, visit, context) },
  operations: {
    accept: (endpoint, state, request: AcceptRequest, context) => accept(endpoint, state, request, context),
  },
  gauges: (_endpoint, state) => ({ answering: state.answering }),
};
