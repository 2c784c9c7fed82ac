import type { SimulationContext } from '../../../contract/behaviour.ts';
import type { GraphResource } from '../../../contract/graph.ts';
import { accepted, type CallResult, refused } from '../../../contract/message.ts';
import type { QueueApi } from '../../../contract/service-api.ts';
import { answerWaiting } from '../../../contract/waiting.ts';
import { itemAt, itemsOf, peekFront } from '../../../shared/deque.ts';
import { forgetKeys } from '../../../shared/recent-keys.ts';
import { type SqsValues, sqsLimits, sqsProperties } from '../properties.ts';
import type { MessageLifecycleEvent } from './message-lifecycle.ts';
import { closeRanks, countInFlight, hasReceivable, offer } from './order.ts';
import { DELAY_ENDED, isPresent, type QueuedMessage, type QueueState, stepMessage } from './queue-state.ts';

type Queue = GraphResource<SqsValues>;

const DONE: CallResult = accepted(Object.freeze({}));
const VISIBILITY_ENDED: MessageLifecycleEvent = { type: 'visibility.ended' };
const RETENTION_ENDED: MessageLifecycleEvent = { type: 'retention.ended' };
const MESSAGE_DELETED: MessageLifecycleEvent = { type: 'message.deleted' };
const QUEUE_PURGED: MessageLifecycleEvent = { type: 'queue.purged' };

/** Tells every consumer in a long poll that there is something to receive. */
export function wakeConsumers(state: QueueState, context: SimulationContext): void {
  answerWaiting(state.waiting, context);
}

/** The delay of a message is over. */
export function endDelay(queue: Queue, state: QueueState, queued: QueuedMessage, context: SimulationContext): void {
  stepMessage(state, queued, DELAY_ENDED);
  context.record('message.became-visible', queued.message, { reason: 'delay ended' });
  offer(state, queued, queue.properties.fifoQueue, false);
  wakeConsumers(state, context);
}

/** The visibility timeout of a received message is over. */
export function endVisibility(
  queue: Queue,
  state: QueueState,
  queued: QueuedMessage,
  context: SimulationContext,
  reason: string,
): void {
  stepMessage(state, queued, VISIBILITY_ENDED);
  countInFlight(queued, -1);
  context.count('returned');
  context.record('message.returned', queued.message, { reason });
  offer(state, queued, queue.properties.fifoQueue, true);
  wakeConsumers(state, context);
}

/** Retention is over for one message. */
export function expire(queue: Queue, state: QueueState, queued: QueuedMessage, context: SimulationContext): void {
  if (!isPresent(queued)) return;
  letGo(queue, state, queued, context, RETENTION_ENDED);
  context.count('expired');
  context.finish(queued.message, 'expired', 'retention period over');
}

/** Retention is over for the oldest messages. */
export function expireOldest(queue: Queue, state: QueueState, context: SimulationContext): void {
  const retention = queue.properties.messageRetentionPeriodSeconds * 1000;
  state.isExpiryScheduled = false;
  for (let oldest = peekFront(state.arrivals); oldest !== undefined; oldest = peekFront(state.arrivals)) {
    const expiresIn = oldest.sentAtMillis + retention - context.nowMillis;
    if (expiresIn > 0) {
      state.isExpiryScheduled = true;
      context.schedule(expiresIn, 'oldest.expired');
      return;
    }
    expire(queue, state, oldest, context);
  }
}

function letGo(
  queue: Queue,
  state: QueueState,
  queued: QueuedMessage,
  context: SimulationContext,
  event: MessageLifecycleEvent,
): void {
  if (queued.timer >= 0) context.cancel(queued.timer);
  queued.timer = -1;
  const wasInFlight = queued.state === 'in-flight';
  stepMessage(state, queued, event);
  if (wasInFlight) countInFlight(queued, -1);
  closeRanks(state, queued, queue.properties.fifoQueue);
  if (state.waiting.length > 0 && hasReceivable(state, queue.properties.fifoQueue)) wakeConsumers(state, context);
}

/** The message of an id that is still here. For people and tests, who ask seldom: consumers hold what they received. */
export function findMessage(state: QueueState, id: string): QueuedMessage | undefined {
  for (let index = 0; index < state.arrivals.size; index += 1) {
    const queued = itemAt(state.arrivals, index);
    if (queued?.message.id === id && isPresent(queued)) return queued;
  }
  return undefined;
}

function findByHandle(
  state: QueueState,
  handle: string,
): { readonly queued: QueuedMessage | undefined; readonly receipt: number } | undefined {
  const mark = handle.lastIndexOf('#');
  if (mark <= 0) return undefined;
  const queued = findMessage(state, handle.slice(0, mark));
  return { queued, receipt: Number(handle.slice(mark + 1)) };
}

function invalidHandle(handle: string) {
  return refused('ReceiptHandleIsInvalid', `The input receipt handle "${handle}" is not a valid receipt handle.`);
}

/** DeleteMessage. Only the handle of the last receive deletes; an older one succeeds and the message stays. */
export function deleteByHandle(
  queue: Queue,
  state: QueueState,
  request: { readonly receiptHandle: string },
  context: SimulationContext,
): CallResult {
  const { receiptHandle } = request;
  const found = findByHandle(state, receiptHandle);
  if (found === undefined) return invalidHandle(receiptHandle);
  const { queued, receipt } = found;
  return queued === undefined ? DONE : remove(queue, state, queued, receipt, undefined, context);
}

/** DeleteMessage by a consumer that still holds what it received. */
export function deleteReceived(
  queue: Queue,
  state: QueueState,
  request: Parameters<QueueApi['deleteReceived']>[0],
  context: SimulationContext,
): CallResult {
  const { received, filterReason } = request;
  const queued = received.entry as QueuedMessage;
  if (!isPresent(queued)) return DONE;
  return remove(queue, state, queued, received.receipt, filterReason, context);
}

function remove(
  queue: Queue,
  state: QueueState,
  queued: QueuedMessage,
  receipt: number,
  filterReason: string | undefined,
  context: SimulationContext,
): CallResult {
  const isLatest = receipt === queued.receipts;
  if (queue.properties.fifoQueue && (queued.state !== 'in-flight' || !isLatest)) {
    const handle = `${queued.message.id}#${receipt}`;
    return refused(
      'InvalidParameterValue',
      `Value ${handle} for parameter ReceiptHandle is invalid. Reason: The receipt handle has expired.`,
    );
  }
  if (!isLatest) {
    context.count('staleDeletes');
    context.record('message.delete-ignored', queued.message, {
      reason: 'the receipt handle is older than the last receive',
    });
    return DONE;
  }
  const { deliveredAgainRate } = queue.properties;
  if (deliveredAgainRate > 0 && context.random() < deliveredAgainRate) {
    context.count('missedDeletes');
    const reason = 'a server of the queue did not hear of the delete';
    context.record('message.delete-missed', queued.message, { reason });
    return DONE;
  }
  letGo(queue, state, queued, context, MESSAGE_DELETED);
  context.count('deleted');
  if (filterReason === undefined) context.finish(queued.message, 'processed', 'deleted by its consumer');
  else context.finish(queued.message, 'filtered', filterReason);
  return DONE;
}

/** Why a visibility timeout of so many seconds is refused, in SQS's words; undefined when it is not. */
export function refusalOfVisibility(seconds: number) {
  const { minimum, maximum } = sqsProperties.visibilityTimeoutSeconds;
  if (seconds >= minimum && seconds <= maximum) return undefined;
  return refused(
    'InvalidParameterValue',
    `Value ${seconds} for parameter VisibilityTimeout is invalid. Reason: Must be between ${minimum} and ${maximum}, if provided.`,
  );
}

/** ChangeMessageVisibility: a new deadline from now on; 0 makes the message visible at once. */
export function changeVisibility(
  queue: Queue,
  state: QueueState,
  request: { readonly receiptHandle: string; readonly timeoutSeconds: number },
  context: SimulationContext,
): CallResult {
  const { receiptHandle, timeoutSeconds } = request;
  const invalid = refusalOfVisibility(timeoutSeconds);
  if (invalid !== undefined) return invalid;
  const found = findByHandle(state, receiptHandle);
  if (found === undefined) return invalidHandle(receiptHandle);
  const { queued } = found;
  const isGone = queued === undefined || (queue.properties.fifoQueue && queued.state !== 'in-flight');
  if (isGone) {
    return refused(
      'InvalidParameterValue',
      `Value ${receiptHandle} for parameter ReceiptHandle is invalid. Reason: Message does not exist or is not available for visibility timeout change.`,
    );
  }
  if (queued.state !== 'in-flight') return accepted({});
  const hiddenUntil = context.nowMillis + timeoutSeconds * 1000;
  if (hiddenUntil - (queued.reception?.receivedAtMillis ?? 0) > sqsLimits.longestHiddenSeconds.value * 1000) {
    return refused(
      'InvalidParameterValue',
      `Value ${timeoutSeconds} for parameter VisibilityTimeout is invalid. Reason: Total VisibilityTimeout for the message is beyond the limit [${sqsLimits.longestHiddenSeconds.value} seconds].`,
    );
  }
  context.cancel(queued.timer);
  queued.timer = -1;
  if (timeoutSeconds === 0) {
    endVisibility(queue, state, queued, context, 'visibility timeout set to 0');
    return accepted({});
  }
  stepMessage(state, queued, { type: 'visibility.changed', visibleAtMillis: hiddenUntil });
  queued.timer = context.schedule(timeoutSeconds * 1000, 'visibility.ended', queued);
  return accepted({});
}

const PURGE_INTERVAL_MILLIS = 60_000;

/** PurgeQueue: everything goes, and the memory for deduplication too; once a minute. */
export function purge(queue: Queue, state: QueueState, context: SimulationContext): CallResult {
  if (context.nowMillis - state.purgedAtMillis < PURGE_INTERVAL_MILLIS) {
    return refused(
      'AWS.SimpleQueueService.PurgeQueueInProgress',
      `Only one PurgeQueue operation on ${queue.name} is allowed every 60 seconds.`,
    );
  }
  state.purgedAtMillis = context.nowMillis;
  for (const queued of itemsOf(state.arrivals).filter(isPresent)) {
    letGo(queue, state, queued, context, QUEUE_PURGED);
    context.finish(queued.message, 'discarded', 'queue purged');
  }
  forgetKeys(state.seen);
  return accepted({});
}
