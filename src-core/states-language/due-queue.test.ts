import { expect, test } from 'vitest';
import { DueQueue } from './due-queue.ts';

test('the earliest comes first, and of the same time the one added first', () => {
  const queue = new DueQueue<string>();
  const times = [5, 1, 3, 1, 9, 3, 1, 0];
  for (const [index, due] of times.entries()) queue.add(due, `${due}-${index}`);
  const taken: string[] = [];
  for (let next = queue.take(); next !== undefined; next = queue.take()) taken.push(next.item);
  expect(taken).toEqual(['0-7', '1-1', '1-3', '1-6', '3-2', '3-5', '5-0', '9-4']);
});
