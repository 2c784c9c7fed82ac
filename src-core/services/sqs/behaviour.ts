import type { ServiceBehaviour, SimulationContext } from '../../contract/behaviour.ts';
import type { GraphResource } from '../../contract/graph.ts';
import type { ReplyTo } from '../../contract/message.ts';
import type { AcceptRequest, MovedMessage } from '../../contract/service-api.ts';
import { keepWaiting } from '../../contract/waiting.ts';
import { peekFront } from '../../shared/deque.ts';
import { acceptMoved, acceptSend, meterRequests } from './behaviour/arrive.ts';
import { acceptBatch, deleteBatch } from './behaviour/batch.ts';
import {
  changeVisibility,
  deleteByHandle,
  deleteReceived,
  endDelay,
  endVisibility,
  expire,
  expireOldest,
  findMessage,
  purge,
} from './behaviour/leave.ts';
import { messageLifecycle } from './behaviour/message-lifecycle.ts';
import { cancelMove, moveOne, startMove } from './behaviour/move-task.ts';
import { hasReceivable } from './behaviour/order.ts';
import {
  arrivedAt,
  createQueueState,
  type MoveTask,
  messagesHeld,
  type QueuedMessage,
  type QueueState,
} from './behaviour/queue-state.ts';
import { receive } from './behaviour/receive.ts';
import { applySettings, setAttributes, setRedrivePolicy } from './behaviour/set-attributes.ts';
import type { SqsValues } from './properties.ts';

type Queue = GraphResource<SqsValues>;

function waitForMessages(
  queue: Queue,
  state: QueueState,
  { replyTo }: { readonly replyTo: ReplyTo },
  context: SimulationContext,
): void {
  if (hasReceivable(state, queue.properties.fifoQueue)) context.reply(replyTo);
  else keepWaiting(state.waiting, replyTo);
}

function meteredDelete(
  queue: Queue,
  state: QueueState,
  request: Parameters<typeof deleteByHandle>[2],
  context: SimulationContext,
) {
  meterRequests(queue, 1, false, context);
  return deleteByHandle(queue, state, request, context);
}

/** How an SQS queue acts: delay, visibility, receive counts, redrive, retention, FIFO groups and deduplication. */
export const sqsBehaviour: ServiceBehaviour<SqsValues, QueueState> = {
  lifecycles: [messageLifecycle],
  initial: (queue, graph) => {
    const wire = graph.outgoing(queue.id, 'redrive')[0];
    return createQueueState(wire && { wire: wire.id, maxReceiveCount: Number(wire.properties['maxReceiveCount']) });
  },
  asSet: state => state.settings,
  on: {
    'delay.ended': (queue, state, queued: QueuedMessage, context) => endDelay(queue, state, queued, context),
    'visibility.ended': (queue, state, queued: QueuedMessage, context) => {
      queued.timer = -1;
      endVisibility(queue, state, queued, context, 'visibility timeout ended without a delete');
    },
    'retention.ended': (queue, state, queued: QueuedMessage, context) => expire(queue, state, queued, context),
    'move.due': (queue, state, move: MoveTask, context) => moveOne(queue, state, move, context),
    'settings.changed': (queue, state, properties: Partial<SqsValues>, context) =>
      applySettings(queue, state, properties, context),
    'oldest.expired': (queue, state, _data, context) => expireOldest(queue, state, context),
  },
  operations: {
    accept: (queue, state, request: AcceptRequest, context) => acceptSend(queue, state, request, context),
    acceptMoved: (queue, state, moved: MovedMessage, context) => acceptMoved(queue, state, moved, context),
    receive: (queue, state, request: Parameters<typeof receive>[2], context) => receive(queue, state, request, context),
    waitForMessages,
    delete: (queue, state, request: Parameters<typeof deleteByHandle>[2], context) =>
      meteredDelete(queue, state, request, context),
    deleteReceived: (queue, state, request: Parameters<typeof deleteReceived>[2], context) =>
      deleteReceived(queue, state, request, context),
    changeVisibility: (queue, state, request: Parameters<typeof changeVisibility>[2], context) =>
      changeVisibility(queue, state, request, context),
    acceptBatch: (queue, state, request: Parameters<typeof acceptBatch>[2], context) =>
      acceptBatch(queue, state, request, context),
    deleteBatch: (queue, state, request: Parameters<typeof deleteBatch>[2], context) =>
      deleteBatch(queue, state, request, context),
    startMove: (queue, state, request: Parameters<typeof startMove>[2], context) =>
      startMove(queue, state, request, context),
    listMoves: (_queue, state) => state.moves.map(move => ({ ...move })),
    cancelMove: (_queue, state, request: Parameters<typeof cancelMove>[1]) => cancelMove(state, request),
    purge: (queue, state, _request, context) => purge(queue, state, context),
    setAttributes: (queue, state, request: Parameters<typeof setAttributes>[2], context) =>
      setAttributes(queue, state, request, context),
    setRedrivePolicy: (queue, state, request: Parameters<typeof setRedrivePolicy>[2], context) =>
      setRedrivePolicy(queue, state, request, context),
    remove: (_queue, state) => {
      state.isRemoved = true;
    },
  },
  gauges: (_queue, state, nowMillis) => {
    const oldest = peekFront(state.arrivals);
    return {
      visible: state.counts.visible,
      inFlight: state.counts['in-flight'],
      delayed: state.counts.delayed,
      ageOfOldestSeconds: oldest === undefined ? 0 : Math.floor((nowMillis - arrivedAt(oldest)) / 1000),
    };
  },
  lifecycleOf: (state, id) => {
    const queued = findMessage(state, id);
    return (
      queued && {
        lifecycle: messageLifecycle.key,
        state: queued.state,
        context: {
          receiveCount: queued.reception?.receiveCount ?? 0,
          sentAtMillis: queued.sentAtMillis,
          visibleAtMillis: queued.reception?.visibleAtMillis ?? queued.sentAtMillis,
        },
      }
    );
  },
  census: state => ({ [messageLifecycle.key]: state.counts }),
  held: messagesHeld,
};
