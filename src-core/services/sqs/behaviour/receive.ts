import { refusalByFault, type SimulationContext } from '../../../contract/behaviour.ts';
import type { GraphResource } from '../../../contract/graph.ts';
import { accepted, type CallResult, refused } from '../../../contract/message.ts';
import type { QueueApi, ReceivedMessage, RedriveApi } from '../../../contract/service-api.ts';
import type { Millis } from '../../../shared/units.ts';
import { type SqsValues, sqsLimits, sqsProperties } from '../properties.ts';
import { endVisibility } from './leave.ts';
import { closeRanks, countInFlight, pickFifo, pickStandard } from './order.ts';
import { type QueuedMessage, type QueueState, stepMessage } from './queue-state.ts';

type Queue = GraphResource<SqsValues>;

/** ReceiveMessage: hides what it gives for the visibility timeout; what has been received too often moves instead. */
export function receive(
  queue: Queue,
  state: QueueState,
  request: Parameters<QueueApi['receive']>[0],
  context: SimulationContext,
): CallResult<readonly ReceivedMessage[]> {
  const { maximum } = request;
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
    return accepted([]);
  }
  const hiddenMillis = (request.visibilityTimeoutSeconds ?? queue.properties.visibilityTimeoutSeconds) * 1000;
  const taken = takeMessages(queue, state, Math.min(maximum, room), hiddenMillis, context);
  context.count(taken.length === 0 ? 'emptyReceives' : 'received', Math.max(1, taken.length));
  const answer = taken.map(handOut);
  for (const queued of taken) hide(queue, state, queued, hiddenMillis, context);
  return accepted(answer);
}

function refusalOfParameters(request: Parameters<QueueApi['receive']>[0]) {
  const { maximum, waitTimeSeconds: wait = 0 } = request;
  const most = sqsLimits.messagesPerBatch.value;
  if (maximum < 1 || maximum > most) {
    return refused(
      'InvalidParameterValue',
      `Value ${maximum} for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and ${most}, if provided.`,
    );
  }
  const longest = sqsProperties.receiveMessageWaitTimeSeconds.maximum;
  if (wait < 0 || wait > longest) {
    return refused(
      'InvalidParameterValue',
      `Value ${wait} for parameter WaitTimeSeconds is invalid. Reason: Must be >= 0 and <= ${longest}, if provided.`,
    );
  }
  return undefined;
}

function takeMessages(
  queue: Queue,
  state: QueueState,
  maximum: number,
  hiddenMillis: Millis,
  context: SimulationContext,
): readonly QueuedMessage[] {
  const taken: QueuedMessage[] = [];
  const take = (queued: QueuedMessage): boolean => {
    const isTaken = takeOne(queue, state, queued, hiddenMillis, context);
    if (isTaken) taken.push(queued);
    return isTaken;
  };
  if (queue.properties.fifoQueue) {
    pickFifo(state, maximum, take);
    return taken;
  }
  while (taken.length < maximum) {
    const queued = pickStandard(state);
    if (queued === undefined) break;
    take(queued);
  }
  return taken;
}

function takeOne(
  queue: Queue,
  state: QueueState,
  queued: QueuedMessage,
  hiddenMillis: Millis,
  context: SimulationContext,
): boolean {
  const after = stepMessage(state, queued, {
    type: 'message.received',
    atMillis: context.nowMillis,
    visibleAtMillis: context.nowMillis + hiddenMillis,
    maxReceiveCount: state.redrive?.maxReceiveCount ?? Number.POSITIVE_INFINITY,
  });
  if (after === 'dead-lettered') {
    moveToDeadLetterQueue(queue, state, queued, context);
    return false;
  }
  countInFlight(state, queued, 1);
  queued.receipts += 1;
  if (context.isTracing) {
    context.record('message.received', queued.message, { detail: { receiveCount: queued.receiveCount } });
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
  context.record('message.dead-lettered', queued.message, {
    reason: `received ${queued.receiveCount} times, maxReceiveCount is ${state.redrive.maxReceiveCount}`,
  });
  context.api<RedriveApi>(state.redrive.wire).move({
    message: queued.message,
    sentAtMillis: queued.sentAtMillis,
    receiveCount: queued.receiveCount,
    sourceQueue: queue.id,
    sequenceNumber: queued.sequenceNumber,
  });
}

function handOut(queued: QueuedMessage): ReceivedMessage {
  return {
    message: queued.message,
    receiptHandle: `${queued.message.id}#${queued.receipts}`,
    receiveCount: queued.receiveCount,
    sentAtMillis: queued.sentAtMillis,
    firstReceivedAtMillis: queued.firstReceivedAtMillis,
    visibleAtMillis: queued.visibleAtMillis,
    sequenceNumber: queued.sequenceNumber,
    deduplicationId: queued.deduplicationId,
    sourceQueue: queued.sourceQueue,
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
