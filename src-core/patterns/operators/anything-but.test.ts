import { expect, test } from 'vitest';
import { parseFilterCriteria, parseFilterPolicy } from '../index.ts';
import { outcomeOf, outcomeOfPattern } from '../testing/outcome.ts';

test.each([
  ['a', 'b', true],
  ['a', 'a', false],
  ['1', 1, true],
  [0, 0, false],
  [['a', 'b'], 'b', false],
  [['a', 'b'], ['b', 'c'], true],
  [['a', 'b'], ['b', 'a'], false],
  ['a', null, true],
  [{ prefix: 'in' }, 'out', true],
  [{ prefix: ['in', 'out'] }, 'outer', false],
  [{ suffix: '.txt' }, 'a.txt', false],
  [{ suffix: '.txt' }, 5, true],
  [{ 'equals-ignore-case': ['A', 'b'] }, 'B', false],
  [{ wildcard: '*/lib/*' }, 'x/lib/y', false],
  [{ wildcard: ['*/lib/*', '*/bin/*'] }, 'x/src/y', true],
])('anything but %j on %j: %s', (operand, value, expected) => {
  expect(outcomeOf({ 'anything-but': operand }, value)).toBe(expected);
});

test('the field must be there', () => {
  expect(outcomeOfPattern({ a: [{ 'anything-but': 'x' }] }, { b: 1 })).toBe(false);
});

test.each([
  [null, 'Value of anything-but must be an array or single string/number value.'],
  [[true], 'Inside anything but list, start|null|boolean is not supported.'],
  [[['a']], 'Inside anything but list, start|null|boolean is not supported.'],
  [['a', 1], 'Inside anything but list, either all values are number or string, mixed type is not supported'],
  [[], 'Empty arrays are not allowed'],
  [{}, 'Match expression name not found'],
  [{ numeric: ['=', 1] }, 'Unsupported anything-but pattern: numeric'],
  [{ prefix: 'a', suffix: 'b' }, 'Only one key allowed in match expression'],
  [{ prefix: '' }, 'Null prefix/suffix not allowed'],
  [{ suffix: [1] }, 'prefix/suffix match pattern must be a string'],
  [{ suffix: [] }, 'Empty arrays are not allowed'],
  [{ prefix: { 'equals-ignore-case': 'a' } }, 'Value of anything-but must be an array or single string/number value.'],
  [
    { 'equals-ignore-case': 1 },
    'Inside anything-but/equals-ignore-case list, number|start|null|boolean is not supported.',
  ],
  [{ wildcard: 1 }, 'wildcard match pattern must be a string'],
])('anything but %j is refused: %s', (operand, reason) => {
  expect(outcomeOf({ 'anything-but': operand }, 'a')).toBe(reason);
});

test.each([
  [{ prefix: 'a' }, undefined],
  [{ prefix: ['a'] }, 'prefix match pattern must be a string'],
  [{ prefix: '' }, 'Null prefix not allowed'],
  [{ suffix: 'a' }, 'Unsupported anything-but pattern: suffix'],
  [{ wildcard: 'a' }, 'Unsupported anything-but pattern: wildcard'],
])('SNS and Lambda know fewer forms: %j', (operand, reason) => {
  const pattern = { a: [{ 'anything-but': operand }] };
  const policy = parseFilterPolicy(pattern, 'MessageBody');
  const criteria = parseFilterCriteria('sqs', [pattern]);
  expect(policy.ok ? undefined : policy.error.reason).toBe(reason);
  expect(criteria.ok ? undefined : criteria.error.reason).toBe(reason);
});
