import { refusalByFault, type SimulationContext } from '../../../contract/behaviour.ts';
import type { GraphResource } from '../../../contract/graph.ts';
import {
  accepted,
  type CallError,
  type CallResult,
  type Message,
  messageBytes,
  refused,
} from '../../../contract/message.ts';
import { messageId } from '../../../contract/message-id.ts';
import { payloadChunks } from '../../../contract/price.ts';
import { SendAnswer } from '../../../contract/send-answer.ts';
import type { AcceptAnswer, AcceptRequest, MovedMessage } from '../../../contract/service-api.ts';
import { pushBack } from '../../../shared/deque.ts';
import { findRecent, rememberKey } from '../../../shared/recent-keys.ts';
import type { Millis } from '../../../shared/units.ts';
import { type SqsValues, sqsLimits, sqsProperties } from '../properties.ts';
import { deduplicationKey, effectiveDeduplicationId, refusalOfIds } from './deduplication.ts';
import { wakeConsumers } from './leave.ts';
import { joinOrder, offer } from './order.ts';
import {
  createReception,
  DELAY_ENDED,
  groupOf,
  type QueuedMessage,
  type QueueState,
  stepMessage,
  takeCall,
} from './queue-state.ts';

type Queue = GraphResource<SqsValues>;

/** SendMessage. */
export function acceptSend(
  queue: Queue,
  state: QueueState,
  request: AcceptRequest,
  context: SimulationContext,
): CallResult<AcceptAnswer> {
  meterSend(queue, request, context);
  return takeSend(queue, state, request, context);
}

/** What SNS sends is not charged to the queue's owner; who else calls is. */
function meterSend(queue: Queue, { message, via }: AcceptRequest, context: SimulationContext): void {
  if (context.typeOf(via) === 'subscription') return;
  meterRequests(queue, payloadChunks(messageBytes(message)), message.groupId !== undefined, context);
}

/** Meters requests to a queue; those with a message group on a standard queue cost more. */
export function meterRequests(queue: Queue, requests: number, hasGroup: boolean, context: SimulationContext): void {
  const { fifoQueue } = queue.properties;
  context.meter(fifoQueue ? 'fifoRequests' : 'standardRequests', requests);
  if (hasGroup && !fifoQueue) context.meter('fairRequests', requests);
}

/** SendMessage without its price: one entry of a batch. */
export function takeSend(
  queue: Queue,
  state: QueueState,
  request: AcceptRequest,
  context: SimulationContext,
): CallResult<AcceptAnswer> {
  const { message } = request;
  const problem = refusalOf(queue, state, request, context);
  if (problem !== undefined) {
    context.count(problem.error.isRetryable ? 'throttles' : 'refused');
    return problem;
  }
  if (!queue.properties.fifoQueue) {
    context.count('sent');
    enqueue(queue, state, newcomer(state, context, message, undefined), delayMillis(queue, request), context);
    return accepted(new SendAnswer(message.serial, undefined));
  }
  const id = effectiveDeduplicationId(message);
  const key = deduplicationKey(message, id, queue.properties);
  const seen = findRecent(state.seen, key, context.nowMillis);
  if (seen !== undefined) {
    context.count('duplicatesDropped');
    context.finish(message, 'deduplicated', `same deduplication id as ${messageId(seen.serial)} within 5 minutes`);
    return accepted(new SendAnswer(seen.serial, seen.order));
  }
  context.count('sent');
  const queued = newcomer(state, context, message, id);
  rememberKey(state.seen, key, { serial: message.serial, order: queued.order, atMillis: context.nowMillis });
  enqueue(queue, state, queued, delayMillis(queue, request), context);
  return accepted(new SendAnswer(message.serial, queued.order));
}

// A message timer of a FIFO message is ignored at 0 and refused above; on a standard queue it wins even at 0.
function delayMillis(queue: Queue, request: AcceptRequest): Millis {
  const own = queue.properties.fifoQueue ? undefined : request.delaySeconds;
  return (own ?? queue.properties.delaySeconds) * 1000;
}

function refusalOf(
  queue: Queue,
  state: QueueState,
  request: AcceptRequest,
  context: SimulationContext,
): { readonly ok: false; readonly error: CallError } | undefined {
  const { message } = request;
  if (state.isRemoved) {
    return refused('AWS.SimpleQueueService.NonExistentQueue', 'The specified queue does not exist.');
  }
  const fault = refusalByFault(context);
  if (fault !== undefined) return fault;
  const ofDelay = refusalOfDelay(request.delaySeconds);
  if (ofDelay !== undefined) return ofDelay;
  const limit = queue.properties.maximumMessageSizeBytes;
  if (messageBytes(message) > limit) {
    return refused(
      'InvalidParameterValue',
      `One or more parameters cannot be validated. Reason: Message must be shorter than ${limit} bytes.`,
    );
  }
  if (!queue.properties.fifoQueue) return undefined;
  if ((request.delaySeconds ?? 0) > 0) {
    return refused(
      'InvalidParameterValue',
      `Value ${request.delaySeconds} for parameter DelaySeconds is invalid. Reason: The request include parameter that is not valid for this queue type.`,
    );
  }
  return refusalOfIds(message, queue.properties) ?? refusalOfRate(queue, state, request, context);
}

function refusalOfDelay(seconds: number | undefined) {
  const { minimum, maximum } = sqsProperties.delaySeconds;
  if (seconds === undefined || (seconds >= minimum && seconds <= maximum)) return undefined;
  return refused(
    'InvalidParameterValue',
    `Value ${seconds} for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= ${minimum} and <= ${maximum}.`,
  );
}

// Only calls of applications count: what SNS or Lambda send they batch, and the documented quotas are per call.
function refusalOfRate(
  queue: Queue,
  state: QueueState,
  request: AcceptRequest,
  context: SimulationContext,
): { readonly ok: false; readonly error: CallError } | undefined {
  if (context.typeOf(request.via) !== 'send') return undefined;
  const { fifoThroughputLimit, deduplicationScope } = queue.properties;
  const isHigh = fifoThroughputLimit === 'perMessageGroupId' && deduplicationScope === 'messageGroup';
  const whole = isHigh ? sqsLimits.fifoHighThroughputCallsPerSecond.value : sqsLimits.fifoCallsPerSecond.value;
  const isWholeFree = takeCall(state.sends, context.nowMillis, whole);
  const group = groupOf(state, request.message.groupId ?? '');
  const isGroupFree = !isHigh || takeCall(group.sends, context.nowMillis, sqsLimits.fifoPartitionCallsPerSecond.value);
  return isWholeFree && isGroupFree ? undefined : refused('ThrottlingException', 'Rate exceeded', true);
}

/** A message from a source queue. A standard queue keeps the first enqueue time, a FIFO queue starts it anew. */
export function acceptMoved(queue: Queue, state: QueueState, moved: MovedMessage, context: SimulationContext): void {
  if (state.isRemoved) {
    context.finish(moved.message, 'dropped', 'the dead-letter queue does not exist');
    return;
  }
  const isFifo = queue.properties.fifoQueue;
  const queued: QueuedMessage = {
    ...newcomer(state, context, moved.message, isFifo ? moved.message.id : undefined),
    sentAtMillis: isFifo ? context.nowMillis : moved.sentAtMillis,
    moved: { sourceQueue: moved.sourceQueue, arrivedAtMillis: context.nowMillis },
    reception: createReception(moved.receiveCount, context.nowMillis, context.nowMillis),
  };
  context.count('deadLettersReceived');
  enqueue(queue, state, queued, 0, context);
}

function newcomer(
  state: QueueState,
  context: SimulationContext,
  message: Message,
  deduplicationId: string | undefined,
): QueuedMessage {
  return {
    message,
    state: 'delayed',
    order: state.nextOrder++,
    sentAtMillis: context.nowMillis,
    moved: undefined,
    group: undefined,
    deduplicationId,
    receipts: 0,
    timer: -1,
    reception: undefined,
  };
}

function enqueue(
  queue: Queue,
  state: QueueState,
  queued: QueuedMessage,
  delay: Millis,
  context: SimulationContext,
): void {
  const isFifo = queue.properties.fifoQueue;
  context.exposeToPoison(queued.message);
  pushBack(state.arrivals, queued);
  state.counts.delayed += 1;
  joinOrder(state, queued, isFifo);
  watchRetention(queue, state, queued, context);
  context.record('message.enqueued', queued.message, delay > 0 ? { reason: `delayed ${delay / 1000} s` } : undefined);
  if (delay > 0) {
    queued.reception ??= createReception(0, -1, context.nowMillis + delay);
    queued.timer = context.schedule(delay, 'delay.ended', queued);
    return;
  }
  stepMessage(state, queued, DELAY_ENDED);
  offer(state, queued, isFifo, false);
  wakeConsumers(state, context);
}

// One timer watches all messages that expire in the order of their arrival; a dead letter that is older gets its own.
function watchRetention(queue: Queue, state: QueueState, queued: QueuedMessage, context: SimulationContext): void {
  const expiresAt = queued.sentAtMillis + queue.properties.messageRetentionPeriodSeconds * 1000;
  const inMillis = Math.max(0, expiresAt - context.nowMillis);
  if (expiresAt < state.lastExpiryMillis) {
    context.schedule(inMillis, 'retention.ended', queued);
    return;
  }
  state.lastExpiryMillis = expiresAt;
  if (state.isExpiryScheduled) return;
  state.isExpiryScheduled = true;
  context.schedule(inMillis, 'oldest.expired');
}
