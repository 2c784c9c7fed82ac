import { expect, test } from 'vitest';
import { parseEventPattern } from './index.ts';
import { outcomeOfPattern } from './testing/outcome.ts';

test.each([
  [{ a: 'x' }, '"a" must be an object or an array', ['a']],
  [{ a: { b: null } }, '"b" must be an object or an array', ['a', 'b']],
  [{ a: [] }, 'Empty arrays are not allowed', ['a']],
  [{ a: {} }, 'Empty objects are not allowed', ['a']],
  [{ a: ['x', ['y']] }, 'Match value must be String, number, true, false, or null', ['a', 1]],
  [{ a: [{}] }, 'Match expression name not found', ['a', 0]],
  [{ a: [{ Prefix: 'x' }] }, 'Unrecognized match type Prefix', ['a', 0, 'Prefix']],
  [{ a: [{ prefix: 'x', suffix: 'y' }] }, 'Only one key allowed in match expression', ['a', 0, 'suffix']],
  [{ a: [{ exists: 'yes' }] }, 'exists match pattern must be either true or false.', ['a', 0, 'exists']],
  [{ $or: [{ a: [1] }] }, 'Unrecognized match type a', ['$or', 0, 'a']],
  [{ $or: [{ a: [1] }, { b: [] }] }, 'Empty arrays are not allowed', ['$or', 1, 'b']],
  [{ $or: [{ a: [1] }, {}] }, 'Unrecognized match type a', ['$or', 0, 'a']],
])('%j is refused: %s', (pattern, reason, path) => {
  expect(parseEventPattern(pattern)).toMatchObject({ ok: false, error: { reason, path } });
});

test('$or is an ordinary field when it holds match expressions, plain values or an object', () => {
  expect(outcomeOfPattern({ $or: [{ prefix: 'a' }, { suffix: 'b' }] }, { $or: 'ax' })).toBe(true);
  expect(outcomeOfPattern({ $or: ['x', 'y'] }, { $or: 'y' })).toBe(true);
  expect(outcomeOfPattern({ $or: { a: ['x'] } }, { $or: { a: 'x' } })).toBe(true);
});
