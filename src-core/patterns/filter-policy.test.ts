import { describe, expect, test } from 'vitest';
import { type FilterPolicyScope, matchesFilterPolicy, parseFilterPolicy } from './index.ts';

type Attributes = Readonly<Record<string, readonly [type: string, value: string]>>;

function outcome(policy: unknown, scope: FilterPolicyScope, message: { attributes?: Attributes; body?: string }) {
  const parsed = parseFilterPolicy(policy, scope);
  if (!parsed.ok) return parsed.error.reason;
  const attributes = Object.fromEntries(
    Object.entries(message.attributes ?? {}).map(([name, [type, value]]) => [name, { type, value }]),
  );
  return matchesFilterPolicy(parsed.policy, { attributes, body: message.body ?? '' });
}

const many = (count: number) => Array.from({ length: count }, (_, index) => `v${index}`);

describe('scope MessageAttributes', () => {
  const range = { n: [{ numeric: ['>', 10, '<=', 20] }] };
  test.each<[unknown, Attributes, boolean]>([
    [{ kind: ['order'] }, { kind: ['String', 'order'] }, true],
    [{ kind: ['order'] }, { kind: ['String', 'Order'] }, false],
    [{ kind: ['order'], eu: ['y'] }, { kind: ['String', 'order'] }, false],
    [{ kind: ['order', 'refund'] }, { kind: ['String', 'refund'] }, true],
    [{ tags: ['a'] }, { tags: ['String.Array', '["x","a"]'] }, true],
    [{ tags: [true, null] }, { tags: ['String.Array', '[null]'] }, true],
    [{ tags: [{ 'anything-but': ['a'] }] }, { tags: ['String.Array', '["a","b"]'] }, true],
    [{ tags: ['a'] }, { tags: ['String.Array', 'no list'] }, false],
    [range, { n: ['Number', '20'] }, true],
    [range, { n: ['Number', '10'] }, false],
    [range, { n: ['Number.int', '15'] }, true],
    [range, { n: ['String', '15'] }, false],
    [{ n: [20] }, { n: ['Number', '20.0'] }, true],
    [{ n: ['20'] }, { n: ['Number', '20'] }, false],
    [{ n: [0] }, { n: ['Number', ' '] }, false],
    [{ k: [{ 'anything-but': ['a', 'b'] }] }, {}, false],
    [{ k: [{ exists: false }] }, {}, true],
    [{ k: [{ exists: true }] }, { k: ['Binary', 'AAAA'] }, false],
    [{ ip: [{ cidr: '10.0.0.0/24' }] }, { ip: ['String', '10.0.0.77'] }, true],
    [{ $or: [{ a: ['1'] }, { b: ['2'] }] }, { b: ['String', '2'] }, true],
    [{ 'a.b': ['x'] }, { 'a.b': ['String', 'x'] }, true],
    [{}, {}, true],
  ])('%j on %j: %s', (policy, attributes, expected) => {
    expect(outcome(policy, 'MessageAttributes', { attributes })).toBe(expected);
  });

  test('the body does not count', () => {
    expect(outcome({ kind: ['order'] }, 'MessageAttributes', { body: '{"kind":"order"}' })).toBe(false);
  });

  test('nested policies are refused, also inside $or', () => {
    const reason = 'Filter policy scope MessageAttributes does not support nested filter policy';
    expect(outcome({ a: { b: ['x'] } }, 'MessageAttributes', {})).toBe(reason);
    expect(outcome({ $or: [{ a: ['x'] }, { b: { c: ['x'] } }] }, 'MessageAttributes', {})).toBe(reason);
  });
});

describe('scope MessageBody', () => {
  test.each<[unknown, string, boolean]>([
    [{ o: { id: [7] } }, '{"o":{"id":7}}', true],
    [{ 'o.id': [7] }, '{"o":{"id":7}}', true],
    [{ o: { id: [7] } }, '{"o":[{"id":1},{"id":7}]}', true],
    [{ a: ['x'] }, 'x', false],
    [{ a: [{ exists: false }] }, 'x', false],
    [{ a: [{ exists: false }] }, '[]', false],
    [{ a: [null] }, '{"a":null}', true],
    [{ a: [{ exists: true }] }, '{"a":null}', true],
    [{ $or: [{ a: ['1'] }, { b: ['2'] }], c: ['3'] }, '{"b":"2","c":"3"}', true],
    [{}, 'not even JSON', true],
  ])('%j on %s: %s', (policy, body, expected) => {
    expect(outcome(policy, 'MessageBody', { body })).toBe(expected);
  });

  test('attributes do not count', () => {
    const attributes: Attributes = { kind: ['String', 'order'] };
    expect(outcome({ kind: ['order'] }, 'MessageBody', { attributes, body: '{}' })).toBe(false);
  });
});

describe('limits', () => {
  const keys = (count: number) => Object.fromEntries(many(count).map(key => [key, ['x']]));
  const or = {
    source: many(4),
    $or: [{ m: many(6) }, { t: many(4), $or: [{ i: many(4) }, { s: many(4) }] }],
  };
  test.each<[string, unknown, FilterPolicyScope, string | undefined]>([
    ['5 keys', keys(5), 'MessageAttributes', undefined],
    ['6 keys', keys(6), 'MessageAttributes', 'Filter policy can not have more than 5 keys'],
    ['nested keys do not count', { a: keys(6) }, 'MessageBody', undefined],
    ['150 values', { a: many(150) }, 'MessageAttributes', undefined],
    ['151 values', { a: many(151) }, 'MessageAttributes', 'Filter policy is too complex'],
    ['4x3 x 3x2', { a: { b: { c: many(4) } }, d: { e: many(3) } }, 'MessageBody', undefined],
    [
      '3x1 x 4x3 x 5x1',
      { a: many(3), b: { c: { d: many(4) } }, e: many(5) },
      'MessageBody',
      'Filter policy is too complex',
    ],
    ['24 + 64 + 64', or, 'MessageAttributes', 'Filter policy is too complex'],
    ['18 + 48 + 48', { ...or, source: many(3) }, 'MessageAttributes', undefined],
    ['256 KB', { a: ['€'.repeat(87_378)] }, 'MessageBody', undefined],
    ['more than 256 KB', { a: ['€'.repeat(87_380)] }, 'MessageBody', 'Filter policy is larger than 262144 bytes'],
  ])('%s', (_, policy, scope, reason) => {
    const parsed = parseFilterPolicy(policy, scope);
    expect(parsed.ok ? undefined : parsed.error.reason).toBe(reason);
  });

  test('alternatives that multiply are refused before they are expanded', () => {
    const pairs = (depth: number): object =>
      depth === 0 ? {} : { a: { $or: [{ x: ['1'] }, { y: ['2'] }], ...pairs(depth - 1) } };
    expect(outcome(pairs(40), 'MessageBody', {})).toBe('Filter policy is too complex');
  });
});

test('the error is what SNS answers', () => {
  expect(parseFilterPolicy({ a: [{ wildcard: 'x*' }] }, 'MessageAttributes')).toEqual({
    ok: false,
    error: {
      code: 'InvalidParameter',
      message: 'Invalid parameter: FilterPolicy: Unrecognized match type wildcard',
      reason: 'Unrecognized match type wildcard',
      path: ['a', 0, 'wildcard'],
    },
  });
  expect(parseFilterPolicy('{', 'MessageBody')).toMatchObject({
    error: { message: 'Invalid parameter: FilterPolicy: failed to parse JSON. Unexpected end-of-input' },
  });
});
