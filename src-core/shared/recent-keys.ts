import { KeptApart } from './kept-apart.ts';
import type { Millis } from './units.ts';

/** What was seen under a key: the serial number of a message, its position in the queue or topic, and when. */
export interface SeenKey {
  readonly serial: number;
  readonly order: number;
  readonly atMillis: Millis;
}

/**
 * What was seen under each key within an interval of time, as plain data: a log in blocks, and an index of it that is made
 * anew after a checkpoint. About 50 bytes for each key, whatever its length. Keys are known by a hash of 53 bits, so that among
 * a million two are taken for one with a chance of 1 in 18,000.
 */
export interface RecentKeys {
  readonly intervalMillis: Millis;
  readonly blocks: KeyBlock[];
  /** Position of the first entry that is kept, and of the next one. */
  firstPosition: number;
  nextPosition: number;
  readonly index: KeyIndex;
}

/** A run of entries. A full one is frozen, which tells checkpoints that it never changes. */
interface KeyBlock {
  readonly hashes: Float64Array;
  readonly serials: Float64Array;
  readonly orders: Float64Array;
  readonly times: Float64Array;
}

const BLOCK_BITS = 10;
const BLOCK = 1 << BLOCK_BITS;
const FREE = 0;

/**
 * Where in the log the latest entry of each key stands. Two numbers a slot, side by side so that both come in one read: the
 * lower half of the hash, and the position counted from 1 after {@link KeyIndex.base}.
 */
class KeyIndex extends KeptApart {
  size = 0;
  isBuilt = false;
  base = 0;
  slots = new Uint32Array(128);

  forCopy(): KeyIndex {
    return new KeyIndex();
  }
}

/** Nothing seen yet. */
export function createRecentKeys(intervalMillis: Millis): RecentKeys {
  return { intervalMillis, blocks: [], firstPosition: 0, nextPosition: 0, index: new KeyIndex() };
}

/** A key of two parts as a number, 0 … 2^53 - 1. */
export function hashKey(scope: string, id: string): number {
  let low = 0x811c9dc5;
  let high = 0x2c1b3c6d;
  for (let index = 0; index < scope.length; index += 1) {
    const unit = scope.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul((high << 5) ^ (high >>> 27) ^ unit, 0x27d4eb2f);
  }
  low = Math.imul(low ^ 0xffff, 0x85ebca6b);
  for (let index = 0; index < id.length; index += 1) {
    const unit = id.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul((high << 5) ^ (high >>> 27) ^ unit, 0x27d4eb2f);
  }
  low = Math.imul(low ^ (low >>> 15), 0x2c1b3c6d);
  low ^= low >>> 13;
  high = Math.imul(high ^ (high >>> 13) ^ low, 0x165667b1);
  high ^= high >>> 16;
  return ((high >>> 0) & 0x1fffff) * 4_294_967_296 + (low >>> 0);
}

/** What was seen under a key less than the interval ago. */
export function findRecent(keys: RecentKeys, key: number, nowMillis: Millis): SeenKey | undefined {
  const { index } = keys;
  if (!index.isBuilt) buildIndex(keys, 64);
  const entry = index.slots[slotOf(keys, key) + 1] ?? FREE;
  if (entry === FREE) return undefined;
  const position = index.base + entry - 1;
  const block = blockAt(keys, position);
  const at = position & (BLOCK - 1);
  const atMillis = block?.times[at] ?? Number.NEGATIVE_INFINITY;
  if (block === undefined || atMillis <= nowMillis - keys.intervalMillis) return undefined;
  return { serial: block.serials[at] ?? 0, order: block.orders[at] ?? 0, atMillis };
}

/** Remembers what was seen under a key. Times do not go back. */
export function rememberKey(keys: RecentKeys, key: number, { serial, order, atMillis }: SeenKey): void {
  forgetOld(keys, atMillis - keys.intervalMillis);
  const at = keys.nextPosition & (BLOCK - 1);
  let block = blockAt(keys, keys.nextPosition);
  if (block === undefined) {
    block = createBlock();
    keys.blocks.push(block);
  }
  block.hashes[at] = key;
  block.serials[at] = serial;
  block.orders[at] = order;
  block.times[at] = atMillis;
  if (at === BLOCK - 1) Object.freeze(block);
  if (!keys.index.isBuilt) buildIndex(keys, 64);
  keys.nextPosition += 1;
  enter(keys, key, keys.nextPosition - 1);
}

/** Forgets everything. */
export function forgetKeys(keys: RecentKeys): void {
  keys.blocks.length = 0;
  keys.nextPosition = Math.ceil(keys.nextPosition / BLOCK) * BLOCK;
  keys.firstPosition = keys.nextPosition;
  keys.index.isBuilt = false;
}

function createBlock(): KeyBlock {
  return {
    hashes: new Float64Array(BLOCK),
    serials: new Float64Array(BLOCK),
    orders: new Float64Array(BLOCK),
    times: new Float64Array(BLOCK),
  };
}

function blockAt(keys: RecentKeys, position: number): KeyBlock | undefined {
  return keys.blocks[(position - keys.firstPosition) >> BLOCK_BITS];
}

// A whole block goes when its last entry is too old; the index drops what points there when it is built again.
function forgetOld(keys: RecentKeys, afterMillis: Millis): void {
  while (keys.nextPosition - keys.firstPosition >= BLOCK) {
    if ((keys.blocks[0]?.times[BLOCK - 1] ?? 0) > afterMillis) return;
    keys.blocks.shift();
    keys.firstPosition += BLOCK;
  }
}

function enter(keys: RecentKeys, key: number, position: number): void {
  const { index } = keys;
  const { slots } = index;
  const slot = slotOf(keys, key);
  if (slots[slot + 1] === FREE) index.size += 1;
  slots[slot] = key >>> 0;
  slots[slot + 1] = position - index.base + 1;
  if (index.size * 3 <= slots.length) return;
  const kept = keys.nextPosition - keys.firstPosition;
  let length = 64;
  while (length < 3 * kept) length *= 2;
  buildIndex(keys, length);
}

function buildIndex(keys: RecentKeys, length: number): void {
  const { index } = keys;
  index.isBuilt = true;
  index.size = 0;
  index.base = keys.firstPosition;
  index.slots = new Uint32Array(2 * length);
  for (let position = keys.firstPosition; position < keys.nextPosition; position += 1) {
    const key = hashAt(keys, position);
    if (key !== undefined) enter(keys, key, position);
  }
}

// An entry whose block was let go of is nobody's.
function slotOf(keys: RecentKeys, key: number): number {
  const { slots, base } = keys.index;
  const half = key >>> 0;
  const mask = slots.length - 2;
  let slot = (2 * half) & mask;
  for (;;) {
    const entry = slots[slot + 1] ?? FREE;
    if (entry === FREE) return slot;
    if (slots[slot] === half && hashAt(keys, base + entry - 1) === key) return slot;
    slot = (slot + 2) & mask;
  }
}

function hashAt(keys: RecentKeys, position: number): number | undefined {
  return blockAt(keys, position)?.hashes[position & (BLOCK - 1)];
}
