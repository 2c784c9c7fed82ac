import type { GraphResource } from '../../../contract/graph.ts';
import type { Message, ReplyTo } from '../../../contract/message.ts';
import { createDeque, type Deque, dequeSize, skipFront, sweep } from '../../../shared/deque.ts';
import { createRecentKeys, type RecentKeys } from '../../../shared/recent-keys.ts';
import type { Millis } from '../../../shared/units.ts';
import { type SqsValues, sqsLimits } from '../properties.ts';
import { type MessageLifecycleContext, type MessageLifecycleEvent, messageTable } from './message-lifecycle.ts';

/** A message as the queue keeps it. A million of them may wait, so what is not always known is kept aside. */
export interface QueuedMessage {
  readonly message: Message;
  /** A state of the message lifecycle. */
  state: string;
  /** Position of its arrival in this queue, from 1; the sequence number of a FIFO queue is told from it. */
  readonly order: number;
  /** The enqueue time that retention counts from: of the first queue, where AWS keeps it. */
  readonly sentAtMillis: Millis;
  /** Where it was before, and when it came to this queue: what the age of the oldest message counts from. */
  readonly moved: { readonly sourceQueue: string; readonly arrivedAtMillis: Millis } | undefined;
  /** Where it stands in order: its message group, or its tenant once it has been visible. */
  group: MessageGroup | undefined;
  /** FIFO: the deduplication id that counts. */
  readonly deduplicationId: string | undefined;
  /** How many receipt handles it has been given. */
  receipts: number;
  /** Timer of its delay or its visibility timeout. */
  timer: number;
  /** Context of its lifecycle, made when there is something to say: a delay, a receive, or receives elsewhere. */
  reception: MessageLifecycleContext | undefined;
}

/** The messages of one group of a FIFO queue, or of one tenant of a fair queue, in order. */
export interface MessageGroup {
  readonly id: string;
  readonly items: Deque<QueuedMessage>;
  /** Whether it stands among the groups that a receive looks at. */
  isListed: boolean;
  inFlight: number;
  sends: CallWindow;
}

/** Calls counted within the running second. */
export interface CallWindow {
  second: number;
  calls: number;
}

/** A task that moves messages out of a dead-letter queue. */
export interface MoveTask {
  readonly id: string;
  /** Left out: each message goes back to the queue it came from. */
  readonly to: string | undefined;
  readonly intervalMillis: Millis;
  status: 'RUNNING' | 'COMPLETED' | 'CANCELLED' | 'FAILED';
  moved: number;
  /** Messages that were visible when it began. */
  readonly toMove: number;
}

/** A queue. Plain data. */
export interface QueueState {
  /** Everything here in the order of arrival, with some that have ended. */
  readonly arrivals: Deque<QueuedMessage>;
  /** How many of {@link QueueState.arrivals} have ended. */
  endedArrivals: number;
  readonly counts: { delayed: number; visible: number; 'in-flight': number };
  /** Standard queues: visible messages without a group, new ones and such that came back. */
  readonly ready: Deque<QueuedMessage>;
  readonly returned: Deque<QueuedMessage>;
  /** FIFO: message groups. Standard: tenants. Only those that hold messages. */
  readonly groups: Map<string, MessageGroup>;
  /** Groups whose first message is visible, in the order in which they are served. */
  readonly available: Deque<MessageGroup>;
  /** FIFO: sends of the last five minutes; the interval runs from the first accepted send. */
  readonly seen: RecentKeys;
  /** Consumers in a long poll. */
  readonly waiting: ReplyTo[];
  nextOrder: number;
  /** FIFO, in a long backlog: the order up to which groups are looked for, until so many messages in all have left. */
  readonly lookAhead: { farthest: number; untilGone: number };
  /** When the last of {@link QueueState.arrivals} whose retention the common timer watches expires. */
  lastExpiryMillis: Millis;
  isExpiryScheduled: boolean;
  purgedAtMillis: Millis;
  isRemoved: boolean;
  readonly sends: CallWindow;
  readonly moves: MoveTask[];
  redrive: { readonly wire: string; readonly maxReceiveCount: number } | undefined;
  /** The queue as it is set now, where that has changed since the run began. */
  settings: GraphResource<SqsValues> | undefined;
}

/** An empty queue. */
export function createQueueState(redrive: QueueState['redrive']): QueueState {
  return {
    arrivals: createDeque(),
    endedArrivals: 0,
    counts: { delayed: 0, visible: 0, 'in-flight': 0 },
    ready: createDeque(),
    returned: createDeque(),
    groups: new Map(),
    available: createDeque(),
    seen: createRecentKeys(sqsLimits.deduplicationIntervalSeconds.value * 1000),
    waiting: [],
    nextOrder: 1,
    lookAhead: { farthest: 0, untilGone: 0 },
    lastExpiryMillis: 0,
    isExpiryScheduled: false,
    purgedAtMillis: Number.NEGATIVE_INFINITY,
    isRemoved: false,
    sends: { second: -1, calls: 0 },
    moves: [],
    redrive,
    settings: undefined,
  };
}

/** The end of a delay, as an event of the message's lifecycle. */
export const DELAY_ENDED: MessageLifecycleEvent = { type: 'delay.ended' };

const NOTHING_KNOWN: MessageLifecycleContext = Object.freeze(createReception(0, -1, 0));

/** The context of a message's lifecycle. */
export function createReception(
  receiveCount: number,
  firstReceivedAtMillis: Millis,
  visibleAtMillis: Millis,
): MessageLifecycleContext {
  return { receiveCount, firstReceivedAtMillis, receivedAtMillis: -1, visibleAtMillis };
}

/** When a message came to this queue. */
export function arrivedAt(queued: QueuedMessage): Millis {
  return queued.moved?.arrivedAtMillis ?? queued.sentAtMillis;
}

/** Messages that have not left the queue. */
export function messagesHeld({ counts }: QueueState): number {
  return counts.delayed + counts.visible + counts['in-flight'];
}

/** Whether a message is still in the queue. */
export function isPresent(queued: QueuedMessage): boolean {
  return queued.state === 'visible' || queued.state === 'in-flight' || queued.state === 'delayed';
}

/** Whether a message can be received. */
export function isVisible(queued: QueuedMessage): boolean {
  return queued.state === 'visible';
}

/** Lets something happen to a message, and keeps the queue's counts right. Returns the state it is in then. */
export function stepMessage(state: QueueState, queued: QueuedMessage, event: MessageLifecycleEvent): string {
  const before = queued.state;
  if (event.type === 'message.received') queued.reception ??= createReception(0, -1, event.atMillis);
  const after = messageTable.step(before, queued.reception ?? NOTHING_KNOWN, event);
  queued.state = after;
  if (before === after) return after;
  addToCount(state, before, -1);
  addToCount(state, after, 1);
  if (!isPresent(queued)) leave(state);
  return after;
}

function addToCount(state: QueueState, lifecycleState: string, by: number): void {
  if (lifecycleState === 'visible') state.counts.visible += by;
  else if (lifecycleState === 'in-flight') state.counts['in-flight'] += by;
  else if (lifecycleState === 'delayed') state.counts.delayed += by;
}

function leave(state: QueueState): void {
  state.endedArrivals += 1;
  const before = dequeSize(state.arrivals);
  skipFront(state.arrivals, isPresent);
  state.endedArrivals -= before - dequeSize(state.arrivals);
  if (state.endedArrivals > 64 && state.endedArrivals * 2 > dequeSize(state.arrivals)) {
    sweep(state.arrivals, isPresent);
    state.endedArrivals = 0;
  }
}

/** The group of a message, made when it is not there yet. */
export function groupOf(state: QueueState, id: string): MessageGroup {
  let group = state.groups.get(id);
  if (group === undefined) {
    group = { id, items: createDeque(), isListed: false, inFlight: 0, sends: { second: -1, calls: 0 } };
    state.groups.set(id, group);
  }
  return group;
}

/** Counts a call in its second; false when the second is used up. */
export function takeCall(window: CallWindow, nowMillis: Millis, callsPerSecond: number): boolean {
  const second = Math.floor(nowMillis / 1000);
  if (window.second !== second) {
    window.second = second;
    window.calls = 0;
  }
  if (window.calls >= callsPerSecond) return false;
  window.calls += 1;
  return true;
}
