import { expect, test } from 'vitest';
import { outcomeOf } from '../testing/outcome.ts';

test.each([
  [{ prefix: 'us-' }, 'us-east-1', true],
  [{ prefix: 'us-' }, 'eu-us-1', false],
  [{ prefix: '' }, 'anything', true],
  [{ prefix: '1' }, 12, false],
  [{ prefix: { 'equals-ignore-case': 'EventB' } }, 'EVENTBRIDGE', true],
  [{ suffix: '.png' }, 'a.png', true],
  [{ suffix: '.png' }, 'a.PNG', false],
  [{ suffix: { 'equals-ignore-case': '.png' } }, 'a.PNG', true],
  [{ 'equals-ignore-case': 'alice' }, 'ALICE', true],
  [{ 'equals-ignore-case': 'alice' }, 'ALICE B', false],
  [{ 'equals-ignore-case': 'null' }, null, false],
])('%j on %j: %s', (condition, value, expected) => {
  expect(outcomeOf(condition, value)).toBe(expected);
});

test.each([
  [{ prefix: 1 }, 'prefix match pattern must be a string'],
  [{ suffix: [] }, 'suffix match pattern must be a string'],
  [{ 'equals-ignore-case': ['a'] }, 'equals-ignore-case match pattern must be a string'],
  [{ prefix: { 'equals-ignore-case': null } }, 'equals-ignore-case match pattern must be a string'],
  [{ prefix: { suffix: 'a' } }, 'Unsupported prefix pattern: suffix'],
  [{ suffix: {} }, 'Match expression name not found'],
  [{ suffix: { 'equals-ignore-case': 'a', b: 'c' } }, 'Only one key allowed in match expression'],
])('%j is refused: %s', (condition, reason) => {
  expect(outcomeOf(condition, 'a')).toBe(reason);
});
