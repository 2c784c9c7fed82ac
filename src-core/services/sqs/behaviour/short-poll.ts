import type { SimulationContext } from '../../../contract/behaviour.ts';
import { dequeSize, itemsOf, skipFront } from '../../../shared/deque.ts';
import { sqsLimits } from '../properties.ts';
import { pickStandard } from './order.ts';
import { isVisible, type QueuedMessage, type QueueState } from './queue-state.ts';

/**
 * Gives messages of a standard queue as a short poll finds them, one after the other: those that lie on a random few of
 * its servers, in the order of their arrival. Undefined when these have no other, though the rest of the queue may.
 * With many messages any few servers have enough, and which tenant of a fair queue is served does not depend on them.
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-short-and-long-polling.html
 */
export function pickOnSomeServers(state: QueueState, context: SimulationContext): () => QueuedMessage | undefined {
  const isSmall = state.counts.visible < sqsLimits.messagesOfSmallQueue.value;
  if (!isSmall || dequeSize(state.available) > 0) return () => pickStandard(state);
  const asked = askServers(context);
  const found = itemsOf(state.arrivals).filter(queued => isVisible(queued) && asked.has(serverOf(queued)));
  let at = 0;
  return () => {
    const queued = found[at];
    at += 1;
    // What is taken from the middle is dropped from the lists of those that wait when it comes to their front.
    skipFront(state.ready, isVisible);
    skipFront(state.returned, isVisible);
    return queued;
  };
}

function askServers(context: SimulationContext): ReadonlySet<number> {
  const { servers, serversAskedByShortPoll } = sqsLimits;
  const left = Array.from({ length: servers.value }, (_, server) => server);
  const count = serversAskedByShortPoll.value + Math.floor(context.random() * 2);
  const asked = new Set<number>();
  while (asked.size < count) {
    for (const server of left.splice(Math.floor(context.random() * left.length), 1)) asked.add(server);
  }
  return asked;
}

function serverOf({ order }: QueuedMessage): number {
  return order % sqsLimits.servers.value;
}
