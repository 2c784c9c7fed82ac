import { expect, test } from 'vitest';
import { equalJson, exceedsJsonBytes, jsonTypeName, utf8ByteLength } from './json-value.ts';

test('values are equal whatever the order of their members', () => {
  expect(equalJson({ a: [1, { b: null }], c: 'x' }, { c: 'x', a: [1, { b: null }] })).toBe(true);
  expect(equalJson({ a: 1 }, { a: 1, b: 2 })).toBe(false);
  expect(equalJson([1, 2], [2, 1])).toBe(false);
  expect(equalJson({}, [])).toBe(false);
});

test('the bytes of a text are those of UTF-8', () => {
  for (const text of ['', 'abc', 'äöü', '€', '🙂', 'a🙂€ä', '\ud800']) {
    expect(utf8ByteLength(text)).toBe(new TextEncoder().encode(text).length);
  }
});

test('the size limit counts the bytes of the compact text', () => {
  expect(exceedsJsonBytes('a'.repeat(8), 10)).toBe(false);
  expect(exceedsJsonBytes('a'.repeat(9), 10)).toBe(true);
  expect(exceedsJsonBytes({ key: ['€€€'] }, 21)).toBe(false);
  expect(exceedsJsonBytes({ key: ['€€€'] }, 20)).toBe(true);
});

test('type names are those of JSON', () => {
  expect([null, true, 1, 'x', [], {}].map(jsonTypeName)).toEqual([
    'null',
    'boolean',
    'number',
    'string',
    'array',
    'object',
  ]);
});
