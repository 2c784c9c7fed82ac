/** A set of numbers as plain data, 16 bytes or less an entry: what has been done before, to tell duplicates. */
export interface NumberSet {
  size: number;
  slots: Float64Array;
}

const EMPTY = -1;

/** An empty set; its numbers are 0 or above. */
export function createNumberSet(): NumberSet {
  return { size: 0, slots: new Float64Array(64).fill(EMPTY) };
}

/** Adds a number; false when it was there. */
export function addNumber(set: NumberSet, value: number): boolean {
  const at = findSlot(set.slots, value);
  if (set.slots[at] === value) return false;
  set.slots[at] = value;
  set.size += 1;
  if (set.size * 3 > set.slots.length * 2) rehash(set);
  return true;
}

/** Whether a number is in the set. */
export function hasNumber(set: NumberSet, value: number): boolean {
  return set.slots[findSlot(set.slots, value)] === value;
}

function findSlot(slots: Float64Array, value: number): number {
  const mask = slots.length - 1;
  let at = (Math.imul((value >>> 0) ^ Math.floor(value / 4_294_967_296), 0x9e3779b1) >>> 0) & mask;
  while (slots[at] !== EMPTY && slots[at] !== value) at = (at + 1) & mask;
  return at;
}

function rehash(set: NumberSet): void {
  const wider = new Float64Array(set.slots.length * 2).fill(EMPTY);
  for (const value of set.slots) {
    if (value !== EMPTY) wider[findSlot(wider, value)] = value;
  }
  set.slots = wider;
}
