import { describe, expect, it } from 'vitest';
import { type CloseAnswer, CloseGuard } from './close-guard.ts';

function guardOf(isDirty: boolean, answer: CloseAnswer) {
  const done: string[] = [];
  const guard = new CloseGuard({
    isDirty: () => isDirty,
    ask: async () => {
      done.push('asked');
      return answer;
    },
    saveFirst: () => done.push('save'),
    discard: () => done.push('discard'),
    stay: () => done.push('stay'),
  });
  return { guard, done };
}
const settled = () => new Promise(resolve => setImmediate(resolve));

describe('closing the window', () => {
  it('asks nothing when all is saved', async () => {
    const { guard, done } = guardOf(false, 'cancel');
    expect(guard.mayClose()).toBe(true);
    await settled();
    expect(done).toEqual([]);
  });

  it.each([
    ['save', 'save'],
    ['discard', 'discard'],
    ['cancel', 'stay'],
  ] as const)('with changes: the answer "%s" leads to "%s"', async (answer, action) => {
    const { guard, done } = guardOf(true, answer);
    expect(guard.mayClose()).toBe(false);
    await settled();
    expect(done).toEqual(['asked', action]);
  });

  it('asks once, however often the person presses close, and again the next time', async () => {
    const { guard, done } = guardOf(true, 'cancel');
    guard.mayClose();
    guard.mayClose();
    await settled();
    guard.mayClose();
    await settled();
    expect(done).toEqual(['asked', 'stay', 'asked', 'stay']);
  });
});
