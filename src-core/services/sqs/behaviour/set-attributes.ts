import type { SimulationContext } from '../../../contract/behaviour.ts';
import type { GraphResource } from '../../../contract/graph.ts';
import { accepted, type CallResult, refused } from '../../../contract/message.ts';
import { itemsOf } from '../../../shared/deque.ts';
import type { SqsValues } from '../properties.ts';
import { endDelay } from './leave.ts';
import type { QueuedMessage, QueueState } from './queue-state.ts';

type Queue = GraphResource<SqsValues>;

/** How duplicates are looked for changes only after this time; AWS says that it can take up to a minute. */
const SLOW_CHANGE_MILLIS = 60_000;

/**
 * SetQueueAttributes while the queue works. A new retention holds for what is there, a new delay for what is there in a
 * FIFO queue only; everything else for what comes.
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html
 */
export function setAttributes(
  queue: Queue,
  state: QueueState,
  request: { readonly properties: Partial<SqsValues> },
  context: SimulationContext,
): CallResult {
  const { deduplicationScope, fifoThroughputLimit, ...quick } = request.properties;
  applySettings(queue, state, quick, context);
  const slow = {
    ...(deduplicationScope === undefined ? {} : { deduplicationScope }),
    ...(fifoThroughputLimit === undefined ? {} : { fifoThroughputLimit }),
  };
  if (Object.keys(slow).length > 0) context.schedule(SLOW_CHANGE_MILLIS, 'settings.changed', slow);
  return accepted({});
}

/** New settings take effect. */
export function applySettings(
  queue: Queue,
  state: QueueState,
  properties: Partial<SqsValues>,
  context: SimulationContext,
): void {
  const changed: Queue = { ...queue, properties: { ...queue.properties, ...properties } };
  state.settings = changed;
  if (changed.properties.messageRetentionPeriodSeconds !== queue.properties.messageRetentionPeriodSeconds) {
    state.isExpiryScheduled = true;
    context.schedule(0, 'oldest.expired');
  }
  if (queue.properties.fifoQueue && changed.properties.delaySeconds !== queue.properties.delaySeconds) {
    for (const queued of itemsOf(state.arrivals)) {
      if (queued.state === 'delayed') moveDelay(changed, state, queued, context);
    }
  }
}

function moveDelay(queue: Queue, state: QueueState, queued: QueuedMessage, context: SimulationContext): void {
  context.cancel(queued.timer);
  const endsAt = queued.sentAtMillis + queue.properties.delaySeconds * 1000;
  if (endsAt <= context.nowMillis) endDelay(queue, state, queued, context);
  else queued.timer = context.schedule(endsAt - context.nowMillis, 'delay.ended', queued);
}

/**
 * SetQueueAttributes with a RedrivePolicy: needs a dead-letter queue that a redrive wire leads to, and a count. Messages
 * that have been received too often by the new count move on their next receive.
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html
 */
export function setRedrivePolicy(
  queue: Queue,
  state: QueueState,
  request: { readonly deadLetterQueue?: unknown; readonly maxReceiveCount?: unknown } | 'none',
  context: SimulationContext,
): CallResult {
  if (request === 'none') {
    state.redrive = undefined;
    return accepted({});
  }
  const count = Number(request.maxReceiveCount ?? Number.NaN);
  const wire = context.graph.outgoing(queue.id, 'redrive').find(each => each.to === request.deadLetterQueue);
  const isCount = Number.isInteger(count) && count >= 1;
  if (wire === undefined || !isCount) {
    const value = JSON.stringify(request);
    return refused(
      'InvalidParameterValue',
      `Value ${value} for parameter RedrivePolicy is invalid. Reason: ${wire === undefined ? 'Dead letter target does not exist.' : 'Invalid value for maxReceiveCount.'}`,
    );
  }
  state.redrive = { wire: wire.id, maxReceiveCount: count };
  return accepted({});
}
