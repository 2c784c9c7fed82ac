import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cancelEvent, createEventQueue, freeSlot, nextDueMillis, popSlot, pushEvent } from './event-queue.ts';

function pop(queue: ReturnType<typeof createEventQueue>) {
  const slot = popSlot(queue);
  const event = { due: queue.due[slot], data: queue.data[slot] };
  freeSlot(queue, slot);
  return event;
}

it('gives events by due time, then by the order in which they came, without the cancelled ones', () => {
  const actions = fc.array(
    fc.oneof(
      fc.record({
        do: fc.constant('push' as const),
        now: fc.nat(5),
        in: fc.oneof(fc.nat(20), fc.constantFrom(0, 3, 3.5)),
      }),
      fc.record({ do: fc.constant('pop' as const) }),
      fc.record({ do: fc.constant('cancel' as const), pick: fc.nat(1000) }),
    ),
    { maxLength: 300 },
  );
  fc.assert(
    fc.property(actions, sequence => {
      const queue = createEventQueue(4);
      let expected: { due: number; order: number; timer: number }[] = [];
      const timers: number[] = [];
      let order = 0;
      for (const action of sequence) {
        if (action.do === 'push') {
          order += 1;
          const timer = pushEvent(queue, action.now, action.in, 0, 'e', order);
          timers.push(timer);
          expected.push({ due: action.now + action.in, order, timer });
          expected.sort((left, right) => left.due - right.due || left.order - right.order);
        } else if (action.do === 'cancel' && timers.length > 0) {
          const timer = timers[action.pick % timers.length] ?? 0;
          cancelEvent(queue, timer);
          expected = expected.filter(each => each.timer !== timer);
        } else if (action.do === 'pop' && expected.length > 0) {
          const next = expected.shift();
          expect(nextDueMillis(queue)).toBe(next?.due);
          expect(pop(queue)).toEqual({ due: next?.due, data: next?.order });
        }
        expect(queue.size).toBe(expected.length);
      }
      expect(nextDueMillis(queue)).toBe(expected[0]?.due ?? Number.POSITIVE_INFINITY);
    }),
  );
});

it('does not grow with what has been', () => {
  const queue = createEventQueue(4);
  for (let turn = 0; turn < 10_000; turn += 1) {
    pushEvent(queue, turn, 3, 0, 'e', turn);
    pop(queue);
  }
  expect(queue.event.length).toBe(1);
});

it('keeps the order of events with few different delays, most of which are cancelled', () => {
  const timers = fc.array(fc.record({ in: fc.constantFrom(0, 50, 100, 30_000), isCancelled: fc.boolean() }), {
    minLength: 200,
    maxLength: 600,
  });
  fc.assert(
    fc.property(timers, sequence => {
      const queue = createEventQueue(4);
      const made = sequence.map(({ in: inMillis, isCancelled }, index) => {
        const timer = pushEvent(queue, index, inMillis, 0, 'e', index);
        return { due: index + inMillis, index, timer, isCancelled };
      });
      for (const { timer, isCancelled } of made) if (isCancelled) cancelEvent(queue, timer);
      const kept = made.filter(({ isCancelled }) => !isCancelled);
      kept.sort((left, right) => left.due - right.due || left.index - right.index);
      expect(kept.map(() => pop(queue))).toEqual(kept.map(({ due, index }) => ({ due, data: index })));
      expect(nextDueMillis(queue)).toBe(Number.POSITIVE_INFINITY);
    }),
    { numRuns: 40 },
  );
});

it('does not grow with what was cancelled', () => {
  const queue = createEventQueue(4);
  pushEvent(queue, 0, 30_000, 0, 'e', 'first');
  for (let turn = 1; turn < 10_000; turn += 1) cancelEvent(queue, pushEvent(queue, turn, 30_000, 0, 'e', turn));
  expect(queue.event.length).toBeLessThan(200);
  expect(pop(queue)).toEqual({ due: 30_000, data: 'first' });
  expect(queue.size).toBe(0);
});
