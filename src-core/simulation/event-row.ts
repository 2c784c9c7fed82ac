import type { Millis } from '../shared/units.ts';

/** Events with the same delay, in order. */
export interface Row {
  delayMillis: Millis;
  /** Slot of the first one, which is in the heap; -1 in a row that nobody uses. */
  first: number;
  /** Slots of those behind it, among them some that were cancelled; its length is a power of two. */
  ring: Int32Array;
  ringHead: number;
  ringSize: number;
  cancelled: number;
  lastDue: Millis;
}

const SMALLEST_RING = 16;

/** A row that nobody uses. */
export function createRow(): Row {
  return {
    delayMillis: 0,
    first: -1,
    ring: new Int32Array(SMALLEST_RING),
    ringHead: 0,
    ringSize: 0,
    cancelled: 0,
    lastDue: 0,
  };
}

/** Puts a slot behind the others. */
export function pushRing(row: Row, slot: number): void {
  if (row.ringSize === row.ring.length) refit(row, 2 * row.ring.length);
  row.ring[(row.ringHead + row.ringSize) & (row.ring.length - 1)] = slot;
  row.ringSize += 1;
}

/** Takes the slot behind the first one. Call only when there is one. */
export function popRing(row: Row): number {
  const slot = row.ring[row.ringHead] ?? 0;
  row.ringHead = (row.ringHead + 1) & (row.ring.length - 1);
  row.ringSize -= 1;
  return slot;
}

/** Gives room back where less than a quarter of it is used. */
export function shrinkRing(row: Row): void {
  if (row.ring.length > SMALLEST_RING && 4 * row.ringSize < row.ring.length) refit(row, row.ring.length / 2);
}

function refit(row: Row, length: number): void {
  const { ring, ringHead, ringSize } = row;
  const fitted = new Int32Array(length);
  for (let index = 0; index < ringSize; index += 1) fitted[index] = ring[(ringHead + index) & (ring.length - 1)] ?? 0;
  row.ring = fitted;
  row.ringHead = 0;
}
