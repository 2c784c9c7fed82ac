import type { Millis } from '../shared/units.ts';

/**
 * Coming events, ordered by (dueMillis, sequence), as plain data: a binary heap of slots, each slot one event. Slots are
 * used again, so that neither time nor memory depends on how many events have been. Events that are due at the very
 * moment at which they are made (answers, mostly) stand in a ring instead, where they are in order already.
 */
export interface EventQueue {
  /** Events to come. */
  size: number;
  /** Next sequence number. */
  sequence: number;
  heap: Int32Array;
  heapSize: number;
  /** Slots due at {@link EventQueue.ringDue}, among them some that were cancelled; its length is a power of two. */
  ring: Int32Array;
  ringHead: number;
  ringSize: number;
  ringDue: Millis;
  /** Due time of the last event that was taken. */
  lastDue: Millis;
  /** By slot: position in the heap, {@link IN_RING}, or -1 for a slot that is free or cancelled. */
  position: Int32Array;
  due: Float64Array;
  order: Float64Array;
  /** By slot: how often it has been used; part of the timer's number, so that an old number cancels nothing new. */
  use: Int32Array;
  element: Int32Array;
  event: string[];
  data: unknown[];
  free: number[];
}

const IN_RING = -2;
const SLOT_RANGE = 67_108_864;
const USE_RANGE = 134_217_728;

/** An empty queue. */
export function createEventQueue(capacity = 256): EventQueue {
  return {
    size: 0,
    sequence: 1,
    heap: new Int32Array(capacity),
    heapSize: 0,
    ring: new Int32Array(16),
    ringHead: 0,
    ringSize: 0,
    ringDue: 0,
    lastDue: 0,
    position: new Int32Array(capacity).fill(-1),
    due: new Float64Array(capacity),
    order: new Float64Array(capacity),
    use: new Int32Array(capacity),
    element: new Int32Array(capacity),
    event: [],
    data: [],
    free: [],
  };
}

/** Adds an event and returns its timer number, for {@link cancelEvent}. */
export function pushEvent(queue: EventQueue, due: Millis, element: number, event: string, data: unknown): number {
  const slot = queue.free.pop() ?? queue.event.length;
  if (slot >= queue.heap.length) grow(queue);
  const use = ((queue.use[slot] ?? 0) + 1) % USE_RANGE;
  queue.use[slot] = use;
  queue.due[slot] = due;
  queue.order[slot] = queue.sequence++;
  queue.element[slot] = element;
  queue.event[slot] = event;
  queue.data[slot] = data;
  queue.size += 1;
  if (due === (queue.ringSize === 0 ? queue.lastDue : queue.ringDue)) pushRing(queue, due, slot);
  else siftUp(queue, queue.heapSize++, slot);
  return use * SLOT_RANGE + slot;
}

/** When the next event is due; Infinity when there is none. */
export function nextDueMillis(queue: EventQueue): Millis {
  if (queue.size === 0) return Number.POSITIVE_INFINITY;
  return queue.due[peekSlot(queue)] ?? 0;
}

function peekSlot(queue: EventQueue): number {
  const { due, order, ring } = queue;
  const first = queue.heap[0] ?? 0;
  if (queue.ringSize === 0) return first;
  const waiting = ring[queue.ringHead] ?? 0;
  return queue.heapSize > 0 && isBefore(due, order, first, waiting) ? first : waiting;
}

/** Slot of the next event, taken out of the order; read it, then free it. Call only when the size is above 0. */
export function popSlot(queue: EventQueue): number {
  const slot = peekSlot(queue);
  queue.size -= 1;
  queue.lastDue = queue.due[slot] ?? 0;
  if (queue.position[slot] === IN_RING) {
    queue.position[slot] = -1;
    dropRingHead(queue);
    dropCancelled(queue);
  } else removeAt(queue, 0);
  return slot;
}

function pushRing(queue: EventQueue, due: Millis, slot: number): void {
  if (queue.ringSize === queue.ring.length) growRing(queue);
  queue.ring[(queue.ringHead + queue.ringSize) & (queue.ring.length - 1)] = slot;
  queue.ringSize += 1;
  queue.ringDue = due;
  queue.position[slot] = IN_RING;
}

function dropRingHead(queue: EventQueue): void {
  queue.ringHead = (queue.ringHead + 1) & (queue.ring.length - 1);
  queue.ringSize -= 1;
}

// So that what stands first in the ring is always an event to come.
function dropCancelled(queue: EventQueue): void {
  while (queue.ringSize > 0) {
    const slot = queue.ring[queue.ringHead] ?? 0;
    if (queue.position[slot] === IN_RING) return;
    dropRingHead(queue);
    freeSlot(queue, slot);
  }
}

function growRing(queue: EventQueue): void {
  const { ring, ringHead } = queue;
  const wider = new Int32Array(2 * ring.length);
  wider.set(ring.subarray(ringHead));
  wider.set(ring.subarray(0, ringHead), ring.length - ringHead);
  queue.ring = wider;
  queue.ringHead = 0;
}

/** Gives a slot back after its event has been read. */
export function freeSlot(queue: EventQueue, slot: number): void {
  queue.data[slot] = undefined;
  queue.free.push(slot);
}

/** Removes an event that has not happened; a number of an event that has, does nothing. */
export function cancelEvent(queue: EventQueue, timer: number): void {
  const slot = timer % SLOT_RANGE;
  const use = Math.floor(timer / SLOT_RANGE);
  const position = queue.position[slot] ?? -1;
  if (position === -1 || queue.use[slot] !== use) return;
  queue.size -= 1;
  if (position === IN_RING) {
    queue.position[slot] = -1;
    dropCancelled(queue);
    return;
  }
  removeAt(queue, position);
  freeSlot(queue, slot);
}

function removeAt(queue: EventQueue, position: number): void {
  const removed = queue.heap[position] ?? 0;
  queue.position[removed] = -1;
  queue.heapSize -= 1;
  if (position === queue.heapSize) return;
  const moved = queue.heap[queue.heapSize] ?? 0;
  siftUp(queue, position, moved);
  siftDown(queue, queue.position[moved] ?? 0, moved);
}

function siftUp(queue: EventQueue, start: number, slot: number): void {
  const { heap, position, due, order } = queue;
  const slotDue = due[slot] ?? 0;
  const slotOrder = order[slot] ?? 0;
  let at = start;
  while (at > 0) {
    const parentAt = (at - 1) >> 1;
    const parent = heap[parentAt] ?? 0;
    const parentDue = due[parent] ?? 0;
    if (parentDue < slotDue || (parentDue === slotDue && (order[parent] ?? 0) < slotOrder)) break;
    heap[at] = parent;
    position[parent] = at;
    at = parentAt;
  }
  heap[at] = slot;
  position[slot] = at;
}

function siftDown(queue: EventQueue, start: number, slot: number): void {
  const { heap, position, due, order, heapSize: size } = queue;
  const slotDue = due[slot] ?? 0;
  const slotOrder = order[slot] ?? 0;
  let at = start;
  for (;;) {
    let childAt = 2 * at + 1;
    if (childAt >= size) break;
    let child = heap[childAt] ?? 0;
    const right = childAt + 1 < size ? (heap[childAt + 1] ?? 0) : -1;
    if (right >= 0 && isBefore(due, order, right, child)) {
      child = right;
      childAt += 1;
    }
    const childDue = due[child] ?? 0;
    if (slotDue < childDue || (slotDue === childDue && slotOrder < (order[child] ?? 0))) break;
    heap[at] = child;
    position[child] = at;
    at = childAt;
  }
  heap[at] = slot;
  position[slot] = at;
}

function isBefore(due: Float64Array, order: Float64Array, left: number, right: number): boolean {
  const leftDue = due[left] ?? 0;
  const rightDue = due[right] ?? 0;
  return leftDue < rightDue || (leftDue === rightDue && (order[left] ?? 0) < (order[right] ?? 0));
}

function grow(queue: EventQueue): void {
  const capacity = queue.heap.length * 2;
  queue.heap = widen(queue.heap, new Int32Array(capacity));
  queue.position = widen(queue.position, new Int32Array(capacity).fill(-1));
  queue.due = widen(queue.due, new Float64Array(capacity));
  queue.order = widen(queue.order, new Float64Array(capacity));
  queue.use = widen(queue.use, new Int32Array(capacity));
  queue.element = widen(queue.element, new Int32Array(capacity));
}

function widen<Numbers extends Int32Array | Float64Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
