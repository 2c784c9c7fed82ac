import { expect, test } from 'vitest';
import { equalJson, jsonTypeName } from './json.ts';

test('values are equal whatever the order of their members', () => {
  expect(equalJson({ a: [1, { b: null }], c: 'x' }, { c: 'x', a: [1, { b: null }] })).toBe(true);
  expect(equalJson({ a: 1 }, { a: 1, b: 2 })).toBe(false);
  expect(equalJson([1, 2], [2, 1])).toBe(false);
  expect(equalJson({}, [])).toBe(false);
  expect(equalJson({ a: 1 }, { a: 1, b: undefined })).toBe(true);
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
