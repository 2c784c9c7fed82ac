import { expect, test } from 'vitest';
import { outcomeOfPattern } from './testing/outcome.ts';

const ORDERS = {
  orders: [
    { id: 1, status: 'paid', lines: [{ sku: 'pen', count: 2 }] },
    {
      id: 2,
      status: 'open',
      lines: [
        { sku: 'ink', count: 1 },
        { sku: 'pen', count: 9 },
      ],
    },
  ],
};

test.each([
  ['values are compared by type and case', { a: ['1', 'x'] }, { a: 1 }, false],
  ['null is a value', { a: [null] }, { a: null }, true],
  ['a boolean is a value', { a: [true] }, { a: 'true' }, false],
  ['every field must match', { a: [1], b: [2] }, { a: 1 }, false],
  ['an array matches by any element', { a: ['y'] }, { a: ['x', 'y'] }, true],
  ['an empty array holds nothing', { a: [{ exists: true }] }, { a: [] }, false],
  ['an object is no value', { a: [{ exists: true }] }, { a: { b: 1 } }, false],
  ['absence is asked of values only', { a: [{ exists: false }] }, { a: { b: 1 } }, true],
  ['absence inside what is absent', { a: { b: [{ exists: false }] } }, {}, true],
  ['absence or a value', { a: ['x', { exists: false }] }, { a: 'y' }, false],
  ['members that JSON leaves out are absent', { a: [{ exists: false }] }, { a: undefined }, true],
  ['inherited members are absent', { toString: [{ exists: true }] }, {}, false],
  ['a key named __proto__ is a key', '{"__proto__": ["x"]}', JSON.parse('{"__proto__": "x"}'), true],
  ['dots in the pattern stand for nesting', { 'a.b': [1] }, { a: { b: 1 } }, true],
  ['dots in the event stand for nesting', { a: { b: { c: [1] } } }, { 'a.b': { c: 1 } }, true],
  ['dots on both sides', { 'a.b': { c: [1] } }, { a: { 'b.c': 1 } }, true],
  ['empty keys', { '': { '': [1] } }, { '.': 1 }, true],
  ['the last of two same names counts', { 'a.b': [1], a: { b: [2] } }, { a: { b: 2 } }, true],
  ['arrays inside arrays', { a: { b: [1] } }, { a: [[{ b: 2 }], [{ b: 1 }]] }, true],
])('%s', (_, pattern, event, expected) => {
  expect(outcomeOfPattern(pattern, event)).toBe(expected);
});

test.each([
  ['fields of one element match together', { orders: { id: [2], status: ['open'] } }, true],
  ['fields of different elements do not', { orders: { id: [1], status: ['open'] } }, false],
  ['inner arrays as well', { orders: { id: [2], lines: { count: [{ numeric: ['>', 5] }], sku: ['pen'] } } }, true],
  ['inner arrays keep their elements apart', { orders: { lines: { count: [9], sku: ['ink'] } } }, false],
  ['outer elements are kept through inner ones', { orders: { lines: { count: [9] }, status: ['paid'] } }, false],
  ['absence within the chosen element', { orders: { id: [1], note: [{ exists: false }] } }, true],
  ['absence anywhere when no element is chosen', { orders: { id: [{ exists: false }] } }, false],
])('%s', (_, pattern, expected) => {
  expect(outcomeOfPattern(pattern, ORDERS)).toBe(expected);
});

test.each([
  [{ a: 1, c: 3 }, true],
  [{ a: 1, d: 4 }, false],
  [{ a: 1, d: 4, e: 5 }, true],
  [{ c: 3 }, false],
])('$or inside $or on %j: %s', (event, expected) => {
  const pattern = { a: [1], $or: [{ c: [3] }, { d: [4], $or: [{ e: [5] }, { f: [6] }] }] };
  expect(outcomeOfPattern(pattern, event)).toBe(expected);
});

test('each branch of $or restricts only itself', () => {
  const pattern = { a: ['x'], $or: [{ a: ['y'] }, { b: ['z'] }] };
  expect(outcomeOfPattern(pattern, { a: 'y' })).toBe(true);
  expect(outcomeOfPattern(pattern, { a: 'x' })).toBe(false);
  expect(outcomeOfPattern(pattern, { a: 'x', b: 'z' })).toBe(true);
});

test('many elements are matched in time that grows with their number', () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => ({ even: index % 2, index, tags: ['x', 'y'] }));
  expect(outcomeOfPattern({ rows: { even: [1], index: [19_999], tags: ['y'] } }, { rows })).toBe(true);
  expect(outcomeOfPattern({ rows: { even: [0], index: [19_999], tags: ['y'] } }, { rows })).toBe(false);
});
