import type { Millis } from '../shared/units.ts';
import { createRow, popRing, pushRing, type Row, shrinkRing } from './event-row.ts';

/**
 * Coming events, ordered by (dueMillis, sequence), as plain data: a binary heap of slots, each slot one event. Slots are
 * used again, so that neither time nor memory depends on how many events have been. Events that were made with the same
 * delay come due in the order in which they were made: they stand in a row, and only the first of a row is in the heap.
 */
export interface EventQueue {
  /** Events to come. */
  size: number;
  /** Next sequence number. */
  sequence: number;
  heap: Int32Array;
  heapSize: number;
  readonly rows: readonly Row[];
  /** By slot: position in the heap, {@link IN_ROW}, or -1 for a slot that is free or cancelled. */
  position: Int32Array;
  due: Float64Array;
  order: Float64Array;
  /** By slot: how often it has been used; part of the timer's number, so that an old number cancels nothing new. */
  use: Int32Array;
  element: Int32Array;
  /** By slot: the row that it is the first of, or stands in; -1 for one that stands alone. For a free one, the next free one. */
  row: Int32Array;
  event: string[];
  data: unknown[];
  /** First of the free slots; -1 when there is none. */
  free: number;
}

const IN_ROW = -2;
const ALONE = -1;
const NONE = -1;
const ROW_BITS = 4;
/** So many cancelled ones a row keeps until they come to its front. */
const CANCELLED_KEPT = 64;
const SLOT_RANGE = 67_108_864;
const USE_RANGE = 134_217_728;

/** An empty queue. */
export function createEventQueue(capacity = 256): EventQueue {
  return {
    size: 0,
    sequence: 1,
    heap: new Int32Array(capacity),
    heapSize: 0,
    rows: Array.from({ length: 1 << ROW_BITS }, createRow),
    position: new Int32Array(capacity).fill(NONE),
    due: new Float64Array(capacity),
    order: new Float64Array(capacity),
    use: new Int32Array(capacity),
    element: new Int32Array(capacity),
    row: new Int32Array(capacity),
    event: [],
    data: [],
    free: NONE,
  };
}

/** Adds an event that is due so long after now, and returns its timer number, for {@link cancelEvent}. */
export function pushEvent(
  queue: EventQueue,
  nowMillis: Millis,
  inMillis: Millis,
  element: number,
  event: string,
  data: unknown,
): number {
  const slot = takeFree(queue);
  const use = ((queue.use[slot] ?? 0) + 1) % USE_RANGE;
  const due = nowMillis + inMillis;
  queue.use[slot] = use;
  queue.due[slot] = due;
  queue.order[slot] = queue.sequence++;
  queue.element[slot] = element;
  queue.event[slot] = event;
  queue.data[slot] = data;
  queue.size += 1;
  if (!joinRow(queue, inMillis, due, slot)) siftUp(queue, queue.heapSize++, slot);
  return use * SLOT_RANGE + slot;
}

function takeFree(queue: EventQueue): number {
  const slot = queue.free;
  if (slot === NONE) {
    if (queue.event.length >= queue.heap.length) grow(queue);
    return queue.event.length;
  }
  queue.free = queue.row[slot] ?? NONE;
  return slot;
}

// Two places where a delay may have its row. One that holds no more than its first event may be taken by another delay.
function joinRow(queue: EventQueue, inMillis: Millis, due: Millis, slot: number): boolean {
  const place = Math.imul(inMillis, 0x9e3779b1) >>> (32 - ROW_BITS);
  for (let probe = 0; probe < 2; probe += 1) {
    const row = queue.rows[place ^ probe];
    if (row === undefined || row.first === NONE || row.delayMillis !== inMillis || due < row.lastDue) continue;
    pushRing(row, slot);
    row.lastDue = due;
    queue.position[slot] = IN_ROW;
    queue.row[slot] = place ^ probe;
    return true;
  }
  queue.row[slot] = ALONE;
  for (let probe = 0; probe < 2; probe += 1) {
    const row = queue.rows[place ^ probe];
    if (row === undefined || row.ringSize > 0) continue;
    if (row.first !== NONE) queue.row[row.first] = ALONE;
    row.first = slot;
    row.delayMillis = inMillis;
    row.lastDue = due;
    queue.row[slot] = place ^ probe;
    return false;
  }
  return false;
}

/** When the next event is due; Infinity when there is none. */
export function nextDueMillis(queue: EventQueue): Millis {
  if (queue.size === 0) return Number.POSITIVE_INFINITY;
  return queue.due[queue.heap[0] ?? 0] ?? 0;
}

/** Slot of the next event, taken out of the order; read it, then free it. Call only when the size is above 0. */
export function popSlot(queue: EventQueue): number {
  const slot = queue.heap[0] ?? 0;
  queue.size -= 1;
  removeAt(queue, 0, slot);
  return slot;
}

/** Gives a slot back after its event has been read. */
export function freeSlot(queue: EventQueue, slot: number): void {
  queue.data[slot] = undefined;
  queue.row[slot] = queue.free;
  queue.free = slot;
}

/** Removes an event that has not happened; a number of an event that has, does nothing. */
export function cancelEvent(queue: EventQueue, timer: number): void {
  const use = Math.floor(timer / SLOT_RANGE);
  const slot = timer - use * SLOT_RANGE;
  const position = queue.position[slot] ?? NONE;
  if (position === NONE || queue.use[slot] !== use) return;
  queue.size -= 1;
  if (position !== IN_ROW) {
    removeAt(queue, position, slot);
    freeSlot(queue, slot);
    return;
  }
  queue.position[slot] = NONE;
  queue.data[slot] = undefined;
  const row = queue.rows[queue.row[slot] ?? 0];
  if (row === undefined) return;
  row.cancelled += 1;
  if (row.cancelled > CANCELLED_KEPT && 2 * row.cancelled > row.ringSize) dropCancelled(queue, row);
}

// In the place of the first of a row comes the one behind it, which is later.
function removeAt(queue: EventQueue, position: number, slot: number): void {
  queue.position[slot] = NONE;
  const place = queue.row[slot] ?? ALONE;
  const row = place === ALONE ? undefined : queue.rows[place];
  if (row !== undefined) {
    row.first = takeNext(queue, row);
    if (row.first !== NONE) {
      siftDown(queue, position, row.first);
      return;
    }
  }
  queue.heapSize -= 1;
  if (position === queue.heapSize) return;
  const moved = queue.heap[queue.heapSize] ?? 0;
  siftUp(queue, position, moved);
  siftDown(queue, queue.position[moved] ?? 0, moved);
}

function takeNext(queue: EventQueue, row: Row): number {
  while (row.ringSize > 0) {
    const slot = popRing(row);
    if (queue.position[slot] === IN_ROW) return slot;
    row.cancelled -= 1;
    freeSlot(queue, slot);
  }
  return NONE;
}

function dropCancelled(queue: EventQueue, row: Row): void {
  for (let left = row.ringSize; left > 0; left -= 1) {
    const slot = popRing(row);
    if (queue.position[slot] === IN_ROW) pushRing(row, slot);
    else freeSlot(queue, slot);
  }
  row.cancelled = 0;
  shrinkRing(row);
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
  queue.row = widen(queue.row, new Int32Array(capacity));
}

function widen<Numbers extends Int32Array | Float64Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
