import { refusalByFault, type SimulationContext } from '../../../contract/behaviour.ts';
import type { GraphConnection } from '../../../contract/graph.ts';
import { type CallError, type CallResult, type Message, refused } from '../../../contract/message.ts';
import { payloadChunks } from '../../../contract/price.ts';
import type { AcceptAnswer, Publication, ReceiverApi, WorkEnd } from '../../../contract/service-api.ts';
import { snsLimits } from '../../../services/sns/properties.ts';
import { createDeque, type Deque, dequeSize, peekFront, popFront, pushBack } from '../../../shared/deque.ts';
import { isJsonObject } from '../../../shared/json.ts';
import { joinRoster, leaveRoster, type Roster, type RosterMember } from '../../../shared/roster.ts';
import type { Millis } from '../../../shared/units.ts';
import type { SubscriptionValues } from '../properties.ts';
import { type DeliveryContext, deliveryTable } from './delivery-lifecycle.ts';
import { deadLetterBody, protocolOf } from './notification.ts';
import { type RetryKind, retryDelaySeconds } from './retry-delays.ts';

type Subscription = GraphConnection<SubscriptionValues>;

const DEPARTED = { type: 'delivery.departed' };
const STARTED = { type: 'attempt.started' };
const SUCCEEDED = { type: 'attempt.succeeded' };

/** A message on its way to one subscription; its lifecycle's context is part of it. */
export interface Delivery extends DeliveryContext, RosterMember {
  state: string;
  readonly message: Message;
  readonly publication: Publication;
  /** Timer of the endpoint's time-out; a later answer no longer counts. */
  timeoutTimer: number;
}

/** What a subscription remembers. Plain data. */
export interface SubscriptionState {
  /** Deliveries that have not ended. */
  readonly deliveries: Roster<Delivery>;
  /** FIFO topics: what waits behind the delivery of its group. */
  readonly groups: Map<string, Deque<Delivery>>;
  /** `maxReceivesPerSecond`: when the next delivery may leave. */
  nextFreeMillis: Millis;
  isEnabled: boolean;
}

/** A subscription that has delivered nothing. */
export function createSubscriptionState(): SubscriptionState {
  return { deliveries: [], groups: new Map(), nextFreeMillis: 0, isEnabled: true };
}

/** Begins a delivery; in a FIFO topic it waits for those before it in its group. */
export function begin(
  subscription: Subscription,
  state: SubscriptionState,
  message: Message,
  publication: Publication,
  context: SimulationContext,
): void {
  const delivery: Delivery = {
    place: -1,
    state: deliveryTable.initial,
    attempts: 0,
    message,
    publication,
    timeoutTimer: -1,
  };
  joinRoster(state.deliveries, delivery);
  if (publication.sequenceNumber === undefined) {
    depart(subscription, state, delivery, context);
    return;
  }
  const groupId = publication.message.groupId ?? '';
  let group = state.groups.get(groupId);
  if (group === undefined) {
    group = createDeque();
    state.groups.set(groupId, group);
  }
  pushBack(group, delivery);
  if (dequeSize(group) === 1) depart(subscription, state, delivery, context);
}

function depart(
  subscription: Subscription,
  state: SubscriptionState,
  delivery: Delivery,
  context: SimulationContext,
): void {
  const wait = waitForRate(subscription, state, context.nowMillis);
  if (wait > 0) {
    context.schedule(wait, 'delivery.due', delivery);
    return;
  }
  leave(delivery, context);
}

/** Sets a delivery on its way along the wire. */
export function leave(delivery: Delivery, context: SimulationContext): void {
  delivery.state = deliveryTable.step(delivery.state, delivery, DEPARTED);
  context.travel(delivery.message, 'message.arrived', delivery);
}

function waitForRate(subscription: Subscription, state: SubscriptionState, nowMillis: Millis): Millis {
  const policy = subscription.properties.deliveryPolicy;
  const throttle = isJsonObject(policy) ? policy['throttlePolicy'] : undefined;
  const perSecond = isJsonObject(throttle) ? throttle['maxReceivesPerSecond'] : undefined;
  if (typeof perSecond !== 'number' || perSecond < 1) return 0;
  const leavesAt = Math.max(nowMillis, state.nextFreeMillis);
  state.nextFreeMillis = leavesAt + 1000 / perSecond;
  return leavesAt - nowMillis;
}

/** One attempt at the target. */
export function attempt(
  subscription: Subscription,
  state: SubscriptionState,
  delivery: Delivery,
  context: SimulationContext,
): void {
  delivery.state = deliveryTable.step(delivery.state, delivery, STARTED);
  const result = refusalByFault(context) ?? hand(subscription, delivery, context);
  if (!result.ok) {
    fail(subscription, state, delivery, result.error, context);
    return;
  }
  if (context.target?.type !== 'endpoint') {
    succeed(subscription, state, delivery, 'handed-over', context);
    return;
  }
  const protocol = protocolOf(context.target);
  if (protocol === 'http' || protocol === 'https') {
    delivery.timeoutTimer = context.schedule(snsLimits.httpTimeoutSeconds.value * 1000, 'attempt.timed-out', delivery);
  }
}

function hand(subscription: Subscription, delivery: Delivery, context: SimulationContext): CallResult<AcceptAnswer> {
  const target = context.target;
  const attributes = Object.keys(delivery.message.attributes).length;
  if (target?.type === 'sqs' && attributes > snsLimits.rawDeliveryAttributes.value) {
    return refused(
      'InvalidParameterValue',
      `raw delivery to a queue carries at most ${snsLimits.rawDeliveryAttributes.value} attributes, the message has ${attributes}`,
    );
  }
  return context.api<ReceiverApi>(subscription.to).accept({
    message: delivery.message,
    via: subscription.id,
    replyTo:
      target?.type === 'endpoint'
        ? { element: subscription.id, event: 'attempt.answered', data: { delivery, attempt: delivery.attempts } }
        : undefined,
  });
}

/** An endpoint has answered; an answer after its time-out comes too late. */
export function settleAnswer(
  subscription: Subscription,
  state: SubscriptionState,
  data: { readonly delivery: Delivery; readonly attempt: number; readonly end: WorkEnd },
  context: SimulationContext,
): void {
  const { delivery, end } = data;
  if (delivery.state !== 'attempting' || delivery.attempts !== data.attempt) return;
  if (delivery.timeoutTimer >= 0) context.cancel(delivery.timeoutTimer);
  delivery.timeoutTimer = -1;
  if (end.outcome === 'success') {
    succeed(subscription, state, delivery, 'delivered', context);
    return;
  }
  const status = Number(end.output ?? 500);
  const isFinal = status >= 400 && status < 500 && status !== 429;
  const error = { code: end.error ?? 'error', message: end.cause ?? 'the endpoint failed', isRetryable: !isFinal };
  fail(subscription, state, delivery, error, context);
}

/** An endpoint has not answered in time. */
export function timeOut(
  subscription: Subscription,
  state: SubscriptionState,
  delivery: Delivery,
  context: SimulationContext,
): void {
  delivery.timeoutTimer = -1;
  const message = `no answer within ${snsLimits.httpTimeoutSeconds.value} s`;
  fail(subscription, state, delivery, { code: 'Timeout', message, isRetryable: true }, context);
}

function succeed(
  subscription: Subscription,
  state: SubscriptionState,
  delivery: Delivery,
  how: 'delivered' | 'handed-over',
  context: SimulationContext,
): void {
  delivery.state = deliveryTable.step(delivery.state, delivery, SUCCEEDED);
  context.count('delivered', 1, subscription.from);
  context.count('passed');
  if (how === 'delivered') {
    meterDelivery(subscription, delivery, context);
    context.finish(delivery.message, 'delivered', 'the endpoint took it');
  }
  end(subscription, state, delivery, context);
}

/** Deliveries that SNS charges for, by protocol; those to queues and functions are free. */
const METERED: Readonly<Record<string, string>> = {
  http: 'httpDeliveries',
  https: 'httpDeliveries',
  email: 'emailDeliveries',
  'email-json': 'emailDeliveries',
  application: 'pushDeliveries',
};

function meterDelivery(subscription: Subscription, { message }: Delivery, context: SimulationContext): void {
  const item = METERED[protocolOf(context.target)];
  if (item === undefined) return;
  const units = item === 'httpDeliveries' ? payloadChunks(message.bodyBytes) : 1;
  context.meter(item, units, subscription.from);
}

function fail(
  subscription: Subscription,
  state: SubscriptionState,
  delivery: Delivery,
  error: CallError,
  context: SimulationContext,
): void {
  const kind = retryKindOf(protocolOf(context.target));
  const delay = error.isRetryable
    ? retryDelaySeconds(kind, delivery.attempts, subscription.properties.deliveryPolicy)
    : undefined;
  const { deadLetterQueue } = subscription.properties;
  const hasQueue = deadLetterQueue !== undefined && context.graph.resource(deadLetterQueue) !== undefined;
  const next = delay !== undefined ? 'retry' : hasQueue ? 'dead-letter' : 'drop';
  delivery.state = deliveryTable.step(delivery.state, delivery, { type: 'attempt.failed', next });
  const why = `${error.code}: ${error.message}`;
  if (delay !== undefined) {
    context.count('retried', 1, subscription.from);
    context.record('delivery.failed', delivery.message, {
      reason: `${why}; attempt ${delivery.attempts}, tried again in ${Math.round(delay * 1000) / 1000} s`,
    });
    context.schedule(Math.round(delay * 1000), 'message.arrived', delivery);
    return;
  }
  if (hasQueue) deadLetter(subscription, deadLetterQueue, delivery, error, context);
  else {
    context.count('dropped', 1, subscription.from);
    context.finish(delivery.message, 'dropped', `${why}; no dead-letter queue`);
  }
  end(subscription, state, delivery, context);
}

function retryKindOf(protocol: string): RetryKind {
  if (protocol === 'http' || protocol === 'https') return 'http';
  return protocol === 'sqs' || protocol === 'lambda' ? 'aws-managed' : 'customer-managed';
}

function deadLetter(
  subscription: Subscription,
  queue: string,
  delivery: Delivery,
  error: CallError,
  context: SimulationContext,
): void {
  const { message, publication } = delivery;
  const why = `${error.code}: ${error.message}`;
  const letter = context.derive(message, {
    body: deadLetterBody(subscription, publication, message, context),
    attributes: {
      ...message.attributes,
      RequestID: { type: 'String', value: message.id },
      ErrorCode: { type: 'String', value: error.code },
      ErrorMessage: { type: 'String', value: error.message },
    },
  });
  context.finish(message, 'copied', `${why}; sent to the dead-letter queue ${queue} as ${letter.id}`);
  const result = context.api<ReceiverApi>(queue).accept({ message: letter, via: subscription.id });
  if (result.ok) {
    context.count('deadLettered', 1, subscription.from);
    return;
  }
  context.count('dropped', 1, subscription.from);
  context.finish(letter, 'dropped', `the dead-letter queue refused it: ${result.error.code}`);
}

function end(
  subscription: Subscription,
  state: SubscriptionState,
  delivery: Delivery,
  context: SimulationContext,
): void {
  leaveRoster(state.deliveries, delivery);
  if (delivery.publication.sequenceNumber === undefined) return;
  const groupId = delivery.publication.message.groupId ?? '';
  const group = state.groups.get(groupId);
  if (group === undefined) return;
  popFront(group);
  const next = peekFront(group);
  if (next === undefined) state.groups.delete(groupId);
  else depart(subscription, state, next, context);
}
