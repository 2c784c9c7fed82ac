import type { SimulationContext } from '../../../contract/behaviour.ts';
import type { GraphResource } from '../../../contract/graph.ts';
import { accepted, type CallResult, refused } from '../../../contract/message.ts';
import type { ReceiverApi } from '../../../contract/service-api.ts';
import { type SqsValues, sqsLimits } from '../properties.ts';
import { closeRanks, pickFifo, pickStandard } from './order.ts';
import { type MoveTask, type QueuedMessage, type QueueState, stepMessage } from './queue-state.ts';

type Queue = GraphResource<SqsValues>;

/**
 * StartMessageMoveTask: takes messages out of a dead-letter queue, the oldest first, back to where they came from or to
 * one queue. Each begins anew there.
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_StartMessageMoveTask.html
 */
export function startMove(
  queue: Queue,
  state: QueueState,
  request: { readonly to?: string | undefined; readonly maximumPerSecond?: number | undefined },
  context: SimulationContext,
): CallResult<{ readonly taskId: string }> {
  if (state.moves.some(move => move.status === 'RUNNING')) {
    return refused(
      'InvalidParameterValue',
      'There is already a task running. Only one active task is allowed for a source queue arn at a given time.',
    );
  }
  if (context.graph.incoming(queue.id, 'redrive').length === 0) {
    return refused('InvalidParameterValue', 'Source queue must be configured as a Dead Letter Queue.');
  }
  if (request.to !== undefined && context.graph.resource(request.to) === undefined) {
    return refused(
      'ResourceNotFoundException',
      "The resource that you specified for the DestinationArn parameter doesn't exist.",
    );
  }
  const most = sqsLimits.moveTaskMessagesPerSecond.value;
  const move: MoveTask = {
    id: context.nextId('move'),
    to: request.to,
    intervalMillis: 1000 / Math.min(most, request.maximumPerSecond ?? most),
    status: 'RUNNING',
    moved: 0,
    toMove: state.counts.visible,
  };
  state.moves.push(move);
  context.schedule(0, 'move.due', move);
  return accepted({ taskId: move.id });
}

/** CancelMessageMoveTask: what has been moved stays moved. */
export function cancelMove(
  state: QueueState,
  request: { readonly taskId: string },
): CallResult<{ readonly moved: number }> {
  const move = state.moves.find(each => each.id === request.taskId && each.status === 'RUNNING');
  if (move === undefined) return refused('ResourceNotFoundException', 'No running task has this handle.');
  move.status = 'CANCELLED';
  return accepted({ moved: move.moved });
}

/** One message of a move task; the task is done when nothing is visible. */
export function moveOne(queue: Queue, state: QueueState, move: MoveTask, context: SimulationContext): void {
  if (move.status !== 'RUNNING') return;
  const queued = nextVisible(queue, state);
  if (queued === undefined) {
    move.status = 'COMPLETED';
    return;
  }
  const target = move.to ?? queued.moved?.sourceQueue;
  if (target === undefined) {
    move.status = 'FAILED';
    return;
  }
  if (queued.timer >= 0) context.cancel(queued.timer);
  stepMessage(state, queued, { type: 'message.moved' });
  closeRanks(state, queued, queue.properties.fifoQueue);
  const { message } = queued;
  const isFifo = queue.properties.fifoQueue;
  const fresh = context.derive(message, { deduplicationId: isFifo ? message.id : undefined });
  context.finish(message, 'copied', `moved back to ${target} as ${fresh.id}`);
  const result = context.api<ReceiverApi>(target).accept({ message: fresh, via: queue.id });
  if (!result.ok) context.finish(fresh, 'dropped', `${target} refused it: ${result.error.code}`);
  context.count('movedBack');
  move.moved += 1;
  context.schedule(move.intervalMillis, 'move.due', move);
}

function nextVisible(queue: Queue, state: QueueState): QueuedMessage | undefined {
  if (!queue.properties.fifoQueue) return pickStandard(state);
  let found: QueuedMessage | undefined;
  pickFifo(state, 1, queued => {
    found = queued;
    return true;
  });
  return found;
}
