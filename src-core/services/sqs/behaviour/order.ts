import type { SimulationContext } from '../../../contract/behaviour.ts';
import { append } from '../../../shared/append.ts';
import {
  type Deque,
  dequeSize,
  itemAt,
  itemsOf,
  peekFront,
  popFront,
  pushBack,
  skipFront,
  swapWithFront,
} from '../../../shared/deque.ts';
import { sqsLimits } from '../properties.ts';
import {
  groupOf,
  isPresent,
  isVisible,
  type MessageGroup,
  messagesHeld,
  type QueuedMessage,
  type QueueState,
} from './queue-state.ts';

/** Empty groups are kept for their next message up to so many, then forgotten as they become empty. */
const GROUPS_KEPT = 1_000;

const NO_GROUPS: readonly MessageGroup[] = [];
const NO_MESSAGES: readonly QueuedMessage[] = [];

/** Puts a new message into the order of its group; one of a standard queue joins when it becomes visible. */
export function joinOrder(state: QueueState, queued: QueuedMessage, isFifo: boolean): void {
  const { groupId } = queued.message;
  if (!isFifo || groupId === undefined) return;
  queued.group = groupOf(state, groupId);
  pushBack(queued.group.items, queued);
}

/** Makes a message that has just become visible receivable. `isReturn`: it has been received before. */
export function offer(state: QueueState, queued: QueuedMessage, isFifo: boolean, isReturn: boolean): void {
  const { groupId } = queued.message;
  if (groupId === undefined) {
    pushBack(isReturn ? state.returned : state.ready, queued);
    return;
  }
  if (!isFifo) {
    queued.group = groupOf(state, groupId);
    pushBack(queued.group.items, queued);
  }
  if (queued.group !== undefined) listGroup(state, queued.group, isFifo);
}

/** Notes that a message of a group was taken or let go. */
export function countInFlight({ group }: QueuedMessage, by: number): void {
  if (group !== undefined) group.inFlight += by;
}

/** After a message has left the queue: what stood behind it in its group may be free now. */
export function closeRanks(state: QueueState, { group }: QueuedMessage, isFifo: boolean): void {
  if (group !== undefined) listGroup(state, group, isFifo);
}

function listGroup(state: QueueState, group: MessageGroup, isFifo: boolean): void {
  const first = skipFront(group.items, isFifo ? isPresent : isVisible);
  if (first === undefined) {
    if (group.inFlight <= 0 && !group.isListed && state.groups.size > GROUPS_KEPT) state.groups.delete(group.id);
    return;
  }
  if (group.isListed || !isVisible(first)) return;
  group.isListed = true;
  pushBack(state.available, group);
}

/**
 * Picks what a receive gives, in order. Nothing changes state yet.
 * FIFO: all it can of one group, then of the next; a group gives its first messages up to the first that is not visible.
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/FIFO-queues-understanding-logic.html
 */
export function pickFifo(state: QueueState, maximum: number, take: (queued: QueuedMessage) => boolean): void {
  let left = maximum;
  let served: MessageGroup[] | undefined;
  let beyond: MessageGroup[] | undefined;
  const farthest = farthestSeen(state);
  while (left > 0) {
    const group = popFront(state.available);
    if (group === undefined) break;
    if (!isSeen(group, farthest)) {
      beyond = append(beyond, group);
      continue;
    }
    // It counts as listed while it is served: a message that goes to the dead-letter queue meanwhile must not list it again.
    served = append(served, group);
    left -= takeRun(group.items, left, take);
  }
  for (const group of served ?? NO_GROUPS) {
    group.isListed = false;
    listGroup(state, group, true);
  }
  for (const group of beyond ?? NO_GROUPS) pushBack(state.available, group);
}

/**
 * FIFO: the place in the order of arrivals up to which SQS looks for groups, told again whenever a hundredth of that many
 * messages has left. Without end in a smaller backlog.
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/FIFO-queues-understanding-logic.html
 */
function farthestSeen(state: QueueState): number {
  const most = sqsLimits.fifoLookAheadMessages.value;
  const held = messagesHeld(state);
  if (held <= most) return Number.POSITIVE_INFINITY;
  const gone = state.nextOrder - held;
  const { lookAhead } = state;
  if (gone < lookAhead.untilGone) return lookAhead.farthest;
  let present = 0;
  for (let index = 0; present < most; index += 1) {
    const queued = itemAt(state.arrivals, index);
    if (queued === undefined) break;
    if (!isPresent(queued)) continue;
    present += 1;
    lookAhead.farthest = queued.order;
  }
  lookAhead.untilGone = gone + most / 100;
  return lookAhead.farthest;
}

function isSeen({ items }: MessageGroup, farthest: number): boolean {
  if (farthest === Number.POSITIVE_INFINITY) return true;
  const first = skipFront(items, isPresent);
  return first === undefined || first.order <= farthest;
}

function takeRun(items: Deque<QueuedMessage>, maximum: number, take: (queued: QueuedMessage) => boolean): number {
  let run: QueuedMessage[] | undefined;
  for (let index = 0; index < dequeSize(items) && (run?.length ?? 0) < maximum; index += 1) {
    const queued = itemAt(items, index);
    if (queued === undefined || !isPresent(queued)) continue;
    if (!isVisible(queued)) break;
    run = append(run, queued);
  }
  let taken = 0;
  for (const queued of run ?? NO_MESSAGES) if (take(queued)) taken += 1;
  return taken;
}

/** Takes one of the next messages of a standard queue, any of so many; undefined when none is visible. */
export function pickLoosely(state: QueueState, among: number, context: SimulationContext): QueuedMessage | undefined {
  if (among > 1 && skipFront(state.ready, isVisible) !== undefined) {
    const choice = Math.floor(context.random() * Math.min(among, dequeSize(state.ready)));
    swapWithFront(state.ready, choice);
  }
  return pickStandard(state);
}

/** Takes the next message of a standard queue; undefined when none is visible. */
export function pickStandard(state: QueueState): QueuedMessage | undefined {
  const returned = skipFront(state.returned, isVisible);
  const ready = skipFront(state.ready, isVisible);
  const source = isOlder(returned, ready) ? state.returned : state.ready;
  if (dequeSize(state.available) === 0) return popFront(source);
  const ungrouped = peekFront(source);
  const tenant = pickTenant(state);
  const first = tenant === undefined ? undefined : peekFront(tenant.items);
  if (tenant === undefined || first === undefined) return popFront(source);
  const isTenantNoisy = isNoisy(state, tenant);
  if (ungrouped !== undefined && (isTenantNoisy || ungrouped.order < first.order)) return popFront(source);
  return popFront(tenant.items);
}

function isOlder(left: QueuedMessage | undefined, right: QueuedMessage | undefined): boolean {
  if (left === undefined) return false;
  return right === undefined || left.order < right.order;
}

/** Fair queues: the next quiet tenant in turn; with only noisy ones left, the one with the fewest in flight. */
function pickTenant(state: QueueState): MessageGroup | undefined {
  let best: MessageGroup | undefined;
  for (let turn = dequeSize(state.available); turn > 0; turn -= 1) {
    const tenant = popFront(state.available);
    if (tenant === undefined) break;
    if (skipFront(tenant.items, isVisible) === undefined) {
      tenant.isListed = false;
      if (tenant.inFlight <= 0) state.groups.delete(tenant.id);
      continue;
    }
    pushBack(state.available, tenant);
    if (!isNoisy(state, tenant)) return tenant;
    if (best === undefined || tenant.inFlight < best.inFlight) best = tenant;
  }
  return best;
}

/** @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-fair-queues.html */
function isNoisy(state: QueueState, tenant: MessageGroup): boolean {
  return (
    tenant.inFlight >= sqsLimits.noisyTenantInFlightMessages.value &&
    tenant.inFlight > state.counts['in-flight'] * sqsLimits.noisyTenantShare.value
  );
}

/** Whether a receive could give something now. A group stays listed when its last visible message expires. */
export function hasReceivable(state: QueueState, isFifo: boolean): boolean {
  if (state.counts.visible === 0) return false;
  if (state.counts['in-flight'] >= sqsLimits.inFlightMessages.value) return false;
  if (isFifo && dequeSize(state.available) > 0) {
    const farthest = farthestSeen(state);
    return farthest === Number.POSITIVE_INFINITY || itemsOf(state.available).some(group => isSeen(group, farthest));
  }
  return (
    dequeSize(state.available) > 0 ||
    skipFront(state.ready, isVisible) !== undefined ||
    skipFront(state.returned, isVisible) !== undefined
  );
}
