import { createEventQueue, freeSlot, nextDueMillis, popSlot, pushEvent } from '#core/simulation/event-queue.ts';
import { processorMillis } from './processor-time.ts';

const PENDING = 1_000;
const EVENTS = 1_000_000;

/** An event as one writes it without further thought: when it is due, in which order it was made, and what to do. */
interface BareEvent {
  readonly dueMillis: number;
  readonly sequence: number;
  readonly act: () => void;
}

/** Events a second of a bare loop: the earliest closure is taken out of a binary heap and called, and puts another one in. */
export function bareHeapEventsPerSecond(): number {
  const heap: BareEvent[] = [];
  let sequence = 0;
  let now = 0;
  let handled = 0;
  const schedule = (dueMillis: number, act: () => void) => {
    sequence += 1;
    push(heap, { dueMillis, sequence, act });
  };
  for (let index = 0; index < PENDING; index += 1) {
    const act = () => {
      handled += 1;
      schedule(now + 1 + ((handled * 31) % 97), act);
    };
    schedule((index * 7919) % 1_000, act);
  }
  const began = processorMillis();
  for (let event = 0; event < EVENTS; event += 1) {
    const first = pop(heap);
    now = first.dueMillis;
    first.act();
  }
  const millis = processorMillis() - began;
  if (handled !== EVENTS) throw new Error('an event was not handled');
  return (EVENTS / millis) * 1000;
}

/** The same with the queue of the simulation itself, which stands in typed arrays: what is left when all semantics are gone. */
export function ownQueueEventsPerSecond(): number {
  const queue = createEventQueue();
  const data = { handled: 0 };
  for (let index = 0; index < PENDING; index += 1) pushEvent(queue, 0, (index * 7919) % 1_000, index % 16, 'due', data);
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
    pushEvent(queue, now, 1 + ((event * 31) % 97), element, 'due', of);
  }
  const millis = processorMillis() - began;
  if (data.handled !== EVENTS) throw new Error('an event was not handled');
  return (EVENTS / millis) * 1000;
}

function isBefore(left: BareEvent, right: BareEvent): boolean {
  return left.dueMillis < right.dueMillis || (left.dueMillis === right.dueMillis && left.sequence < right.sequence);
}

function push(heap: BareEvent[], event: BareEvent): void {
  let at = heap.push(event) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent];
    if (above === undefined || !isBefore(event, above)) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = event;
}

function pop(heap: BareEvent[]): BareEvent {
  const [first] = heap;
  const last = heap.pop();
  if (first === undefined || last === undefined) throw new Error('the heap is empty');
  let at = 0;
  for (;;) {
    const left = heap[2 * at + 1];
    if (left === undefined) break;
    const right = heap[2 * at + 2];
    const isRight = right !== undefined && isBefore(right, left);
    const child = isRight ? right : left;
    if (!isBefore(child, last)) break;
    heap[at] = child;
    at = 2 * at + (isRight ? 2 : 1);
  }
  if (heap.length > 0) heap[at] = last;
  return first;
}
