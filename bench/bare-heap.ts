import { createEventQueue, freeSlot, nextDueMillis, popSlot, pushEvent } from '#core/simulation/event-queue.ts';
import { processorMillis } from './processor-time.ts';

const PENDING = 1_000;
const EVENTS = 1_000_000;

/** Events a second of nothing but a binary heap that pops the earliest event and pushes one in its place. */
export function bareHeapEventsPerSecond(): number {
  const heap: number[] = [];
  for (let index = 0; index < PENDING; index += 1) push(heap, (index * 7919) % 1_000);
  const began = processorMillis();
  let now = 0;
  for (let event = 0; event < EVENTS; event += 1) {
    now = pop(heap);
    push(heap, now + 1 + ((event * 31) % 97));
  }
  const millis = processorMillis() - began;
  if (now <= 0) throw new Error('the heap did not advance');
  return (EVENTS / millis) * 1000;
}

/**
 * Events a second of a heap that does what any simulation needs of one and nothing else: the order of events of the same
 * time is that of their making, each carries its data, and one function is called for it.
 */
export function orderedHeapEventsPerSecond(): number {
  const queue = createEventQueue();
  const data = { handled: 0 };
  for (let index = 0; index < PENDING; index += 1) pushEvent(queue, (index * 7919) % 1_000, index % 16, 'due', data);
  const handlers = Array.from({ length: 16 }, () => (of: { handled: number }) => {
    of.handled += 1;
  });
  const began = processorMillis();
  for (let event = 0; event < EVENTS; event += 1) {
    const now = nextDueMillis(queue);
    const slot = popSlot(queue);
    const element = queue.element[slot] ?? 0;
    const of = queue.data[slot] as typeof data;
    freeSlot(queue, slot);
    handlers[element]?.(of);
    pushEvent(queue, now + 1 + ((event * 31) % 97), element, 'due', of);
  }
  const millis = processorMillis() - began;
  if (data.handled !== EVENTS) throw new Error('an event was not handled');
  return (EVENTS / millis) * 1000;
}

function push(heap: number[], due: number): void {
  let at = heap.push(due) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if ((heap[parent] ?? 0) <= due) break;
    heap[at] = heap[parent] ?? 0;
    at = parent;
  }
  heap[at] = due;
}

function pop(heap: number[]): number {
  const first = heap[0] ?? 0;
  const last = heap.pop() ?? 0;
  const size = heap.length;
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    if (left >= size) break;
    const child = left + 1 < size && (heap[left + 1] ?? 0) < (heap[left] ?? 0) ? left + 1 : left;
    if ((heap[child] ?? 0) >= last) break;
    heap[at] = heap[child] ?? 0;
    at = child;
  }
  if (size > 0) heap[at] = last;
  return first;
}
