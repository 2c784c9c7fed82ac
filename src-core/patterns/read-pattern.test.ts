import { expect, test } from 'vitest';
import { parseFilterPolicy } from './index.ts';
import { MAX_NESTING } from './read-pattern.ts';
import { outcomeOfPattern } from './testing/outcome.ts';

const EXPECTED = "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')";

test.each([
  ['', 'Unexpected end-of-input'],
  ['{"a": ["x"]', 'Unexpected end-of-input'],
  ['orders', `Unrecognized token 'orders': was expecting ${EXPECTED}`],
  ['{a: [1]}', "Unexpected character ('a' (code 97)): was expecting double-quote to start field name"],
  ['{"a": [1],}', "Unexpected character ('}' (code 125)): was expecting double-quote to start field name"],
  ['{"a": ]}', `Unexpected character (']' (code 93)): expected a valid value ${EXPECTED}`],
  ['["a"]', 'Filter is not an object'],
  ['7', 'Filter is not an object'],
])('the text %j is refused: %s', (text, reason) => {
  expect(outcomeOfPattern(text, {})).toBe(reason);
});

test('comments are refused', () => {
  expect(outcomeOfPattern('{"a": [1] /* one */}', {})).toContain("Unexpected character ('/' (code 47))");
});

test('of members with the same name the last counts', () => {
  expect(outcomeOfPattern('{"a": ["x"], "a": ["y"]}', { a: 'y' })).toBe(true);
  expect(outcomeOfPattern('{"a": {"b": [1]}, "a": {"c": [2]}}', { a: { c: 2 } })).toBe(true);
});

test.each([
  ['undefined', undefined, 'undefined is not a JSON value'],
  ['a function', { a: [() => 1] }, 'function is not a JSON value'],
  ['a hole', { a: new Array(2) }, 'undefined is not a JSON value'],
  ['an array', [], 'Filter is not an object'],
])('a value with %s is refused', (_, value, reason) => {
  expect(outcomeOfPattern(value, {})).toBe(reason);
});

test('members that JSON leaves out are left out', () => {
  expect(outcomeOfPattern({ a: [1], b: undefined }, { a: 1 })).toBe(true);
});

test('nesting beyond what AWS reads is refused, as text and as value', () => {
  const tooDeep = `{"a": ${'['.repeat(100_000)}`;
  const reason = `Document nesting depth (${MAX_NESTING + 1}) exceeds the maximum allowed (${MAX_NESTING})`;
  const cyclic: Record<string, unknown> = {};
  cyclic['a'] = cyclic;
  expect(outcomeOfPattern(tooDeep, {})).toBe(reason);
  expect(outcomeOfPattern(cyclic, {})).toBe(reason);
});

test('the deepest nesting that AWS reads is taken, as text and as value', () => {
  const text = `${'{"a":'.repeat(MAX_NESTING - 1)}["x"]${'}'.repeat(MAX_NESTING - 1)}`;
  expect(parseFilterPolicy(text, 'MessageBody')).toMatchObject({ error: { reason: 'Filter policy is too complex' } });
  expect(parseFilterPolicy(JSON.parse(text), 'MessageBody')).toMatchObject({
    error: { reason: 'Filter policy is too complex' },
  });
});

test('brackets inside texts do not count as nesting', () => {
  expect(outcomeOfPattern(JSON.stringify({ a: [`"${'['.repeat(2_000)}`] }), { a: 'x' })).toBe(false);
});

test('an event may nest deeper than any pattern', () => {
  const deep: unknown = JSON.parse(`{"a": ${'['.repeat(5_000)}1${']'.repeat(5_000)}}`);
  expect(outcomeOfPattern({ a: [1] }, deep)).toBe(false);
});
