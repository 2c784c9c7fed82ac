import { describe, expect, test } from 'vitest';
import type { Json } from '../../shared/json.ts';
import { evaluatePath, findMissingStep } from './evaluate-path.ts';
import { parsePath } from './parse-path.ts';
import type { PathScope } from './path-scope.ts';
import { parseReferencePath, writeAtPath } from './reference-path.ts';

const STORE: Json = {
  books: [
    { title: 'A', price: 5, tags: ['x'] },
    { title: 'B', price: 12, tags: ['x', 'y'] },
    { title: 'C', price: 20, isbn: '1' },
  ],
  'odd name': { 'a.b': 1 },
  owner: { title: 'O' },
};

const SCOPE: PathScope = {
  input: STORE,
  context: () => ({ State: { Name: 'S' } }),
  variable: name => (name === 'limit' ? 10 : undefined),
};

function read(text: string): Json | undefined {
  const parsed = parsePath(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return evaluatePath(parsed.path, SCOPE);
}

describe('a definite path gives the value or nothing', () => {
  test.each<[string, Json | undefined]>([
    ['$', STORE],
    ['$.owner.title', 'O'],
    ["$['owner']['title']", 'O'],
    ["$.['owner'].title", 'O'],
    ["$['odd name']['a.b']", 1],
    ['$.books[0].price', 5],
    ['$.books[-1].title', 'C'],
    ['$.books[7]', undefined],
    ['$.owner.title.length', undefined],
    ['$.toString', undefined],
    ['$$.State.Name', 'S'],
    ['$limit', 10],
    ['$unknown', undefined],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('an indefinite path gives an array', () => {
  test.each<[string, Json]>([
    ['$.books[*].title', ['A', 'B', 'C']],
    ['$..title', ['A', 'B', 'C', 'O']],
    ['$.books[0,2].title', ['A', 'C']],
    ['$.books[1:].title', ['B', 'C']],
    ['$.books[:-1].title', ['A', 'B']],
    ['$.books[::2].title', ['A', 'C']],
    ["$.owner['title','missing']", ['O']],
    ['$.owner.*', ['O']],
    ['$.books[?(@.price < 15)].title', ['A', 'B']],
    ['$.books[?(@.price < 15 && @.price > 10)].title', ['B']],
    ["$.books[?(@.title == 'A' || @.title == 'C')].price", [5, 20]],
    ['$.books[?(@.isbn)].title', ['C']],
    ['$.books[?(!@.isbn)].title', ['A', 'B']],
    ['$.books[?(@.price > $limit)].title', ['B', 'C']],
    ["$.books[?(@.title in ['A','B'])].price", [5, 12]],
    ['$.books[?(@.title =~ /^[ab]$/i)].price', [5, 12]],
    ['$.books[?(@.price == null)]', []],
    ['$..missing', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

test.each([
  '',
  'books',
  '$.',
  '$.books[',
  '$.books[1',
  "$['a",
  '$.a b',
  '$.books[?(@.price <)]',
  '$.books[::0]',
  '$x.',
])('%j is no path', text => expect(parsePath(text).ok).toBe(false));

test('what is missing is named up to the first step that leads nowhere', () => {
  const missing = (text: string) => {
    const parsed = parsePath(text);
    return parsed.ok && findMissingStep(parsed.path, SCOPE);
  };
  expect(missing('$.no.such')).toEqual({ path: "$['no']", isLeaf: false });
  expect(missing('$.owner.no')).toEqual({ path: "$['owner']['no']", isLeaf: true });
});

describe('a reference path', () => {
  const write = (target: Json, text: string, value: Json) => {
    const parsed = parseReferencePath(text);
    if (!parsed.ok) throw new Error(parsed.message);
    return writeAtPath(target, parsed.path, value);
  };

  test('makes the objects on its way and leaves the original alone', () => {
    const original = { a: { b: 1 }, c: [1, 2] };
    expect(write(original, '$.a.x.y', 9)).toEqual({ a: { b: 1, x: { y: 9 } }, c: [1, 2] });
    expect(write(original, '$.c[1]', 9)).toEqual({ a: { b: 1 }, c: [1, 9] });
    expect(write(original, '$', 9)).toBe(9);
    expect(original).toEqual({ a: { b: 1 }, c: [1, 2] });
  });

  test('cannot enter what is no object, nor add to an array', () => {
    expect(write({ a: 'text' }, '$.a.b', 1)).toBeUndefined();
    expect(write({ a: [] }, '$.a[0]', 1)).toBeUndefined();
    expect(write('text', '$.a', 1)).toBeUndefined();
  });

  test('names one place only', () => {
    expect(parseReferencePath('$.a[*]').ok).toBe(false);
    expect(parseReferencePath('$..a').ok).toBe(false);
    expect(parseReferencePath('@.a').ok).toBe(false);
  });
});
