import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { refusalByFault, type ServiceBehaviour, type SimulationContext } from '../../contract/behaviour.ts';
import type { GraphResource } from '../../contract/graph.ts';
import {
  accepted,
  type CallError,
  type CallResult,
  type Message,
  messageBytes,
  refused,
} from '../../contract/message.ts';
import { messageId } from '../../contract/message-id.ts';
import { payloadChunks } from '../../contract/price.ts';
import { sequenceNumberOf } from '../../contract/received-message.ts';
import { SendAnswer } from '../../contract/send-answer.ts';
import type { AcceptAnswer, AcceptRequest, SubscriptionApi } from '../../contract/service-api.ts';
import { isJsonObject } from '../../shared/json.ts';
import { createRecentKeys, findRecent, hashKey, type RecentKeys, rememberKey } from '../../shared/recent-keys.ts';
import type { Millis } from '../../shared/units.ts';
import { utf8Bytes } from '../../shared/utf8.ts';
import { type SnsValues, snsLimits } from './properties.ts';

interface TopicState {
  readonly subscriptions: readonly string[];
  readonly seen: RecentKeys;
  nextSequence: number;
  readonly publishes: { second: number; calls: number };
  readonly groupPublishes: Map<string, { second: number; calls: number }>;
}

const NO_FIFO = { id: undefined, sequenceNumber: undefined };

type Topic = GraphResource<SnsValues>;
type Refusal = { readonly ok: false; readonly error: CallError };

function publish(
  topic: Topic,
  state: TopicState,
  request: AcceptRequest,
  context: SimulationContext,
): CallResult<AcceptAnswer> {
  const { message } = request;
  const bodies = request.structure === 'json' ? readBodies(message.body) : undefined;
  const refusal =
    bodies?.ok === false ? bodies : (refusalByFault(context) ?? refusalOf(topic, state, message, context.nowMillis));
  if (refusal !== undefined) {
    context.count(refusal.error.isRetryable ? 'throttles' : 'refused');
    return refusal;
  }
  const texts = bodies?.ok === true ? bodies.value : undefined;
  if (!topic.properties.fifoTopic) {
    fanOut(state, message, NO_FIFO, texts, context);
    return accepted(new SendAnswer(message.serial, undefined));
  }
  const id = message.deduplicationId ?? bytesToHex(sha256(utf8Bytes(message.body)));
  const isPerGroup = topic.properties.fifoThroughputScope === 'MessageGroup';
  const key = hashKey(isPerGroup ? (message.groupId ?? '') : '', id);
  const seen = findRecent(state.seen, key, context.nowMillis);
  if (seen !== undefined) {
    context.count('duplicatesDropped');
    context.finish(message, 'deduplicated', `same deduplication id as ${messageId(seen.serial)} within 5 minutes`);
    return accepted(new SendAnswer(seen.serial, seen.order));
  }
  const order = state.nextSequence++;
  rememberKey(state.seen, key, { serial: message.serial, order, atMillis: context.nowMillis });
  fanOut(state, message, { id, sequenceNumber: sequenceNumberOf(order) }, texts, context);
  return accepted(new SendAnswer(message.serial, order));
}

function readBodies(body: string): CallResult<Readonly<Record<string, string>>> {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return refused('InvalidParameter', 'Invalid parameter: Message Structure - JSON message body failed to parse');
  }
  if (!isJsonObject(value) || typeof value['default'] !== 'string') {
    return refused('InvalidParameter', 'Invalid parameter: Message Structure - No default entry in JSON message body');
  }
  const texts = Object.entries(value).flatMap(([protocol, text]) =>
    typeof text === 'string' ? [[protocol, text] as const] : [],
  );
  return accepted(Object.fromEntries(texts));
}

function refusalOf(topic: Topic, state: TopicState, message: Message, nowMillis: Millis): Refusal | undefined {
  const { fifoTopic, contentBasedDeduplication, maximumMessageSizeBytes } = topic.properties;
  if (messageBytes(message) > maximumMessageSizeBytes) {
    return refused('InvalidParameter', 'Invalid parameter: Message too long');
  }
  if (!fifoTopic) {
    return message.deduplicationId === undefined
      ? undefined
      : refused(
          'InvalidParameter',
          'Invalid parameter: MessageDeduplicationId Reason: The request includes MessageDeduplicationId parameter that is not valid for this topic type',
        );
  }
  if (message.groupId === undefined || message.groupId === '') {
    return refused('InvalidParameter', 'Invalid parameter: The MessageGroupId parameter is required for FIFO topics');
  }
  if (message.deduplicationId === undefined && !contentBasedDeduplication) {
    return refused(
      'InvalidParameter',
      'Invalid parameter: The topic should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly',
    );
  }
  return hasRoom(topic, state, message.groupId, nowMillis) ? undefined : refused('Throttled', 'Rate exceeded', true);
}

/** @see https://docs.aws.amazon.com/sns/latest/dg/fifo-topic-code-examples.html */
function hasRoom(topic: Topic, state: TopicState, groupId: string, nowMillis: Millis): boolean {
  const isPerGroup = topic.properties.fifoThroughputScope === 'MessageGroup';
  const whole = isPerGroup ? snsLimits.publishesPerSecond.value : snsLimits.fifoMessagesPerSecond.value;
  let group = state.groupPublishes.get(groupId);
  if (group === undefined) {
    group = { second: -1, calls: 0 };
    state.groupPublishes.set(groupId, group);
  }
  return (
    takeCall(state.publishes, nowMillis, whole) &&
    takeCall(group, nowMillis, snsLimits.fifoGroupMessagesPerSecond.value)
  );
}

function takeCall(window: { second: number; calls: number }, nowMillis: Millis, perSecond: number): boolean {
  const second = Math.floor(nowMillis / 1000);
  if (window.second !== second) {
    window.second = second;
    window.calls = 0;
  }
  window.calls += 1;
  return window.calls <= perSecond;
}

function fanOut(
  state: TopicState,
  message: Message,
  fifo: { readonly id: string | undefined; readonly sequenceNumber: string | undefined },
  bodies: Readonly<Record<string, string>> | undefined,
  context: SimulationContext,
): void {
  context.exposeToPoison(message);
  context.count('published');
  context.meter(fifo.id === undefined ? 'publishes' : 'fifoPublishes', payloadChunks(messageBytes(message)));
  context.record('message.published', message);
  const publication = { message, deduplicationId: fifo.id, sequenceNumber: fifo.sequenceNumber, bodies };
  let delivering = 0;
  let filtered = 0;
  for (const wire of state.subscriptions) {
    const fate = context.api<SubscriptionApi>(wire).deliver(publication);
    if (fate === 'delivering') delivering += 1;
    if (fate === 'filtered') filtered += 1;
  }
  if (delivering > 0) {
    const reason = context.isTracing
      ? `published to ${delivering} of ${state.subscriptions.length} subscriptions`
      : undefined;
    context.finish(message, 'copied', reason);
  } else if (filtered > 0) {
    context.finish(message, 'filtered', 'the filter policy of every subscription turned it down');
  } else {
    context.count('dropped');
    const reason = state.subscriptions.length === 0 ? 'the topic has no subscription' : 'no subscription is confirmed';
    context.finish(message, 'dropped', reason);
  }
}

/** How an SNS topic acts: it takes a message once and hands a copy to every subscription. */
export const snsBehaviour: ServiceBehaviour<SnsValues, TopicState> = {
  lifecycles: [],
  initial: (topic, graph) => ({
    subscriptions: graph.outgoing(topic.id, 'subscription').map(wire => wire.id),
    seen: createRecentKeys(snsLimits.deduplicationIntervalSeconds.value * 1000),
    nextSequence: 1,
    publishes: { second: -1, calls: 0 },
    groupPublishes: new Map(),
  }),
  on: {},
  operations: {
    accept: (topic, state, request: AcceptRequest, context) => publish(topic, state, request, context),
  },
  gauges: () => ({}),
};
