/** A queue as plain data: items join at the back and leave at the front, both in constant time on average. */
export interface Deque<Item> {
  items: (Item | undefined)[];
  /** Index of the first item; what is before it has left. */
  head: number;
}

const COMPACT_ABOVE = 1_024;

/** An empty {@link Deque}. */
export function createDeque<Item>(): Deque<Item> {
  return { items: [], head: 0 };
}

/** How many items it holds. */
export function dequeSize<Item>(deque: Deque<Item>): number {
  return deque.items.length - deque.head;
}

/** Adds an item at the back. */
export function pushBack<Item>(deque: Deque<Item>, item: Item): void {
  deque.items.push(item);
}

/** The first item without taking it; undefined when empty. */
export function peekFront<Item>(deque: Deque<Item>): Item | undefined {
  return deque.items[deque.head];
}

/** Takes the first item; undefined when empty. */
export function popFront<Item>(deque: Deque<Item>): Item | undefined {
  if (deque.head >= deque.items.length) return undefined;
  const item = deque.items[deque.head];
  deque.items[deque.head] = undefined;
  deque.head += 1;
  if (deque.head === deque.items.length) {
    deque.items = [];
    deque.head = 0;
  } else if (deque.head > COMPACT_ABOVE && deque.head * 2 > deque.items.length) {
    deque.items = deque.items.slice(deque.head);
    deque.head = 0;
  }
  return item;
}

/** Takes the last item; undefined when empty. */
export function popBack<Item>(deque: Deque<Item>): Item | undefined {
  return dequeSize(deque) === 0 ? undefined : deque.items.pop();
}

/** Removes items from the front as long as they are not wanted, and returns the first wanted one. */
export function skipFront<Item>(deque: Deque<Item>, isWanted: (item: Item) => boolean): Item | undefined {
  for (;;) {
    const first = peekFront(deque);
    if (first === undefined || isWanted(first)) return first;
    popFront(deque);
  }
}

/** Keeps only the wanted items, in their order. */
export function sweep<Item>(deque: Deque<Item>, isWanted: (item: Item) => boolean): void {
  const kept: (Item | undefined)[] = [];
  for (let index = deque.head; index < deque.items.length; index += 1) {
    const item = deque.items[index];
    if (item !== undefined && isWanted(item)) kept.push(item);
  }
  deque.items = kept;
  deque.head = 0;
}
