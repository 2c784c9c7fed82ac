import { expect, test } from 'vitest';
import { outcomeOf } from '../testing/outcome.ts';

test.each([
  ['*', '', true],
  ['*', 'anything', true],
  ['a*', 'ba', false],
  ['a*a', 'a', false],
  ['a*a', 'aa', true],
  ['a*b*c', 'a-b-b-c', true],
  ['a*bb*b', 'abbb', true],
  ['a*bb*b', 'abb', false],
  ['*b*', 'abc', true],
  ['plain', 'plain', true],
  ['', 'x', false],
  ['a\\*b', 'a*b', true],
  ['a\\*b', 'axb', false],
  ['a\\\\*', 'a\\b', true],
  ['*', 7, false],
])('%j on %j: %s', (wildcard, value, expected) => {
  expect(outcomeOf({ wildcard }, value)).toBe(expected);
});

test.each([
  [1, 'wildcard match pattern must be a string'],
  ['a**b', 'Consecutive wildcard characters at pos 1'],
  ['a\\b', 'Invalid escape character at pos 1'],
  ['a\\', 'Invalid escape character at pos 1'],
])('%j is refused: %s', (wildcard, reason) => {
  expect(outcomeOf({ wildcard }, 'a')).toBe(reason);
});
