/**
 * A queue as plain data: items join at the back and leave at the front, both in constant time on average. A ring that
 * is used again and again, so that a busy queue makes no garbage.
 */
export interface Deque<Item> {
  /** The ring; its length is a power of two, or 0 before the first item. */
  ring: (Item | undefined)[];
  /** Place of the first item. */
  head: number;
  size: number;
}

const SMALLEST_RING = 4;
/** A ring above this is made smaller when it is nearly empty. */
const LARGE_RING = 4_096;

/** An empty {@link Deque}. */
export function createDeque<Item>(): Deque<Item> {
  return { ring: [], head: 0, size: 0 };
}

/** How many items it holds. */
export function dequeSize<Item>(deque: Deque<Item>): number {
  return deque.size;
}

/** The item at a position, counted from the front; undefined outside. */
export function itemAt<Item>(deque: Deque<Item>, index: number): Item | undefined {
  return index < deque.size ? deque.ring[(deque.head + index) & (deque.ring.length - 1)] : undefined;
}

/** Adds an item at the back. */
export function pushBack<Item>(deque: Deque<Item>, item: Item): void {
  if (deque.size === deque.ring.length) refit(deque, Math.max(SMALLEST_RING, 2 * deque.size));
  deque.ring[(deque.head + deque.size) & (deque.ring.length - 1)] = item;
  deque.size += 1;
}

/** The first item without taking it; undefined when empty. */
export function peekFront<Item>(deque: Deque<Item>): Item | undefined {
  return deque.size === 0 ? undefined : deque.ring[deque.head];
}

/** Takes the first item; undefined when empty. */
export function popFront<Item>(deque: Deque<Item>): Item | undefined {
  if (deque.size === 0) return undefined;
  const item = deque.ring[deque.head];
  deque.ring[deque.head] = undefined;
  deque.head = (deque.head + 1) & (deque.ring.length - 1);
  deque.size -= 1;
  if (deque.ring.length > LARGE_RING && deque.size * 8 < deque.ring.length) refit(deque, deque.ring.length / 4);
  return item;
}

/** Takes the last item; undefined when empty. */
export function popBack<Item>(deque: Deque<Item>): Item | undefined {
  if (deque.size === 0) return undefined;
  deque.size -= 1;
  const place = (deque.head + deque.size) & (deque.ring.length - 1);
  const item = deque.ring[place];
  deque.ring[place] = undefined;
  return item;
}

/** Removes items from the front as long as they are not wanted, and returns the first wanted one. */
export function skipFront<Item>(deque: Deque<Item>, isWanted: (item: Item) => boolean): Item | undefined {
  for (;;) {
    const first = peekFront(deque);
    if (first === undefined || isWanted(first)) return first;
    popFront(deque);
  }
}

/** Lets the first item and the one at a position change places; nothing happens outside. */
export function swapWithFront<Item>(deque: Deque<Item>, index: number): void {
  if (index <= 0 || index >= deque.size) return;
  const place = (deque.head + index) & (deque.ring.length - 1);
  const first = deque.ring[deque.head];
  deque.ring[deque.head] = deque.ring[place];
  deque.ring[place] = first;
}

/** Keeps only the wanted items, in their order. */
export function sweep<Item>(deque: Deque<Item>, isWanted: (item: Item) => boolean): void {
  const kept = itemsOf(deque).filter(isWanted);
  clearDeque(deque);
  for (const item of kept) pushBack(deque, item);
}

/** Removes everything. */
export function clearDeque<Item>(deque: Deque<Item>): void {
  deque.ring = [];
  deque.head = 0;
  deque.size = 0;
}

/** The items in their order. */
export function itemsOf<Item>(deque: Deque<Item>): Item[] {
  const items: Item[] = [];
  for (let index = 0; index < deque.size; index += 1) {
    const item = itemAt(deque, index);
    if (item !== undefined) items.push(item);
  }
  return items;
}

function refit<Item>(deque: Deque<Item>, length: number): void {
  const ring: (Item | undefined)[] = [];
  for (let index = 0; index < deque.size; index += 1) ring.push(itemAt(deque, index));
  while (ring.length < length) ring.push(undefined);
  deque.ring = ring;
  deque.head = 0;
}
