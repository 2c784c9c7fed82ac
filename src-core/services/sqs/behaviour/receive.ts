import { refusalByFault, type SimulationContext } from '../../../contract/behaviour.ts';
import type { GraphResource } from '../../../contract/graph.ts';
import { accepted, type CallResult, refused } from '../../../contract/message.ts';
import { payloadChunks } from '../../../contract/price.ts';
import type { ReceivedMessage } from '../../../contract/received-message.ts';
import type { QueueApi, RedriveApi } from '../../../contract/service-api.ts';
import { append } from '../../../shared/append.ts';
import type { Millis } from '../../../shared/units.ts';
import { type SqsValues, sqsLimits, sqsProperties } from '../properties.ts';
import { endVisibility, refusalOfVisibility } from './leave.ts';
import type { MessageLifecycleEvent } from './message-lifecycle.ts';
import { closeRanks, countInFlight, pickFifo, pickLoosely } from './order.ts';
import { type QueuedMessage, type QueueState, stepMessage } from './queue-state.ts';
import { pickOnSomeServers } from './short-poll.ts';

type Queue = GraphResource<SqsValues>;
type ReceiveEvent = Extract<MessageLifecycleEvent, { type: 'message.received' }>;

const NONE: readonly QueuedMessage[] = [];

const NOTHING = accepted<readonly ReceivedMessage[]>(Object.freeze([]));

/** ReceiveMessage: hides what it gives for the visibility timeout; what has been received too often moves instead. */
export function receive(
  queue: Queue,
  state: QueueState,
  request: Parameters<QueueApi['receive']>[0],
  context: SimulationContext,
): CallResult<readonly ReceivedMessage[]> {
  const { maximum, isSampled = false, waitTimeSeconds = 0 } = request;
  const invalid = refusalOfParameters(request);
  if (invalid !== undefined) return invalid;
  if (state.isRemoved) {
    return refused('AWS.SimpleQueueService.NonExistentQueue', 'The specified queue does not exist.');
  }
  const fault = refusalByFault(context);
  if (fault !== undefined) return fault;
  const room = sqsLimits.inFlightMessages.value - state.counts['in-flight'];
  if (room <= 0) {
    context.count('overLimit');
    return NOTHING;
  }
  const hiddenMillis = (request.visibilityTimeoutSeconds ?? queue.properties.visibilityTimeoutSeconds) * 1000;
  const taken = takeMessages(queue, state, { maximum: Math.min(maximum, room), hiddenMillis, isSampled }, context);
  if (taken.length === 0) {
    // A long poll is not over yet.
    if (waitTimeSeconds === 0) context.count('emptyReceives');
    return NOTHING;
  }
  context.count('received', taken.length);
  meterReceive(queue, taken, context);
  const isFifo = queue.properties.fifoQueue;
  const answer = taken.map(queued => handOut(queued, isFifo));
  for (const queued of taken) hide(queue, state, queued, hiddenMillis, context);
  return accepted(answer);
}

// Receives that find nothing are metered by the hour: how many there are depends on who polls, not on the messages.
function meterReceive(queue: Queue, taken: readonly QueuedMessage[], context: SimulationContext): void {
  let bytes = 0;
  for (const { message } of taken) bytes += message.bodyBytes;
  context.meter(queue.properties.fifoQueue ? 'fifoRequests' : 'standardRequests', payloadChunks(bytes));
}

function refusalOfParameters(request: Parameters<QueueApi['receive']>[0]) {
  const { maximum, waitTimeSeconds: wait = 0, visibilityTimeoutSeconds: visibility = 0 } = request;
  const most = sqsLimits.messagesPerBatch.value;
  if (maximum < 1 || maximum > most) {
    return refused(
      'InvalidParameterValue',
      `Value ${maximum} for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and ${most}, if provided.`,
    );
  }
  const ofVisibility = refusalOfVisibility(visibility);
  if (ofVisibility !== undefined) return ofVisibility;
  const longest = sqsProperties.receiveMessageWaitTimeSeconds.maximum;
  if (wait < 0 || wait > longest) {
    return refused(
      'InvalidParameterValue',
      `Value ${wait} for parameter WaitTimeSeconds is invalid. Reason: Must be >= 0 and <= ${longest}, if provided.`,
    );
  }
  return undefined;
}

interface Taking {
  readonly maximum: number;
  readonly hiddenMillis: Millis;
  readonly isSampled: boolean;
}

function takeMessages(
  queue: Queue,
  state: QueueState,
  { maximum, hiddenMillis, isSampled }: Taking,
  context: SimulationContext,
): readonly QueuedMessage[] {
  if (state.counts.visible === 0) return NONE;
  let taken: QueuedMessage[] | undefined;
  const event: ReceiveEvent = {
    type: 'message.received',
    atMillis: context.nowMillis,
    visibleAtMillis: context.nowMillis + hiddenMillis,
    maxReceiveCount: state.redrive?.maxReceiveCount ?? Number.POSITIVE_INFINITY,
  };
  if (queue.properties.fifoQueue) {
    pickFifo(state, maximum, queued => {
      const isTaken = takeOne(queue, state, queued, event, context);
      if (isTaken) taken = append(taken, queued);
      return isTaken;
    });
    return taken ?? NONE;
  }
  const { looseOrderMessages } = queue.properties;
  const pickSampled = isSampled ? pickOnSomeServers(state, context) : undefined;
  while ((taken?.length ?? 0) < maximum) {
    const queued = pickSampled === undefined ? pickLoosely(state, looseOrderMessages, context) : pickSampled();
    if (queued === undefined) break;
    if (takeOne(queue, state, queued, event, context)) taken = append(taken, queued);
  }
  return taken ?? NONE;
}

function takeOne(
  queue: Queue,
  state: QueueState,
  queued: QueuedMessage,
  event: ReceiveEvent,
  context: SimulationContext,
): boolean {
  const after = stepMessage(state, queued, event);
  if (after === 'dead-lettered') {
    moveToDeadLetterQueue(queue, state, queued, context);
    return false;
  }
  countInFlight(queued, 1);
  queued.receipts += 1;
  if (context.isTracing) {
    context.record('message.received', queued.message, { detail: { receiveCount: receiveCountOf(queued) } });
  }
  return true;
}

function moveToDeadLetterQueue(
  queue: Queue,
  state: QueueState,
  queued: QueuedMessage,
  context: SimulationContext,
): void {
  if (state.redrive === undefined) return;
  closeRanks(state, queued, queue.properties.fifoQueue);
  context.count('deadLettered');
  const receiveCount = receiveCountOf(queued);
  context.record('message.dead-lettered', queued.message, {
    reason: `received ${receiveCount} times, maxReceiveCount is ${state.redrive.maxReceiveCount}`,
  });
  context.api<RedriveApi>(state.redrive.wire).move({
    message: queued.message,
    sentAtMillis: queued.sentAtMillis,
    receiveCount,
    sourceQueue: queue.id,
  });
}

function receiveCountOf(queued: QueuedMessage): number {
  return queued.reception?.receiveCount ?? 0;
}

function handOut(queued: QueuedMessage, isFifo: boolean): ReceivedMessage {
  const { reception } = queued;
  return {
    message: queued.message,
    entry: queued,
    receipt: queued.receipts,
    receiveCount: reception?.receiveCount ?? 0,
    sentAtMillis: queued.sentAtMillis,
    firstReceivedAtMillis: reception?.firstReceivedAtMillis ?? -1,
    visibleAtMillis: reception?.visibleAtMillis ?? -1,
    order: isFifo ? queued.order : undefined,
    deduplicationId: queued.deduplicationId,
    sourceQueue: queued.moved?.sourceQueue,
  };
}

function hide(
  queue: Queue,
  state: QueueState,
  queued: QueuedMessage,
  hiddenMillis: Millis,
  context: SimulationContext,
): void {
  if (hiddenMillis === 0) endVisibility(queue, state, queued, context, 'visibility timeout is 0');
  else queued.timer = context.schedule(hiddenMillis, 'visibility.ended', queued);
}
