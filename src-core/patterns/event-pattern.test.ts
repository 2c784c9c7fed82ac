import { expect, test } from 'vitest';
import { matchesEventPattern, parseEventPattern, testEventPattern } from './index.ts';

const EVENT = {
  id: '1',
  account: '111122223333',
  source: 'shop.orders',
  time: '2026-01-02T03:04:05Z',
  region: 'eu-central-1',
  'detail-type': 'OrderPlaced',
  detail: { total: 12.5 },
};

test('a pattern is compiled once and matches many events', () => {
  const parsed = parseEventPattern('{"source": ["shop.orders"], "detail": {"total": [{"numeric": [">", 10]}]}}');
  if (!parsed.ok) throw new Error(parsed.error.message);
  expect(matchesEventPattern(parsed.pattern, EVENT)).toBe(true);
  expect(matchesEventPattern(parsed.pattern, { ...EVENT, source: 'shop' })).toBe(false);
  expect(matchesEventPattern(parsed.pattern, 'shop.orders')).toBe(false);
  expect(matchesEventPattern(parsed.pattern, [EVENT])).toBe(false);
});

test('the error is what EventBridge answers', () => {
  expect(parseEventPattern({ source: 'shop' })).toEqual({
    ok: false,
    error: {
      code: 'InvalidEventPatternException',
      message: 'Event pattern is not valid. Reason: "source" must be an object or an array',
      reason: '"source" must be an object or an array',
      path: ['source'],
    },
  });
});

test.each([
  ['no condition', {}, 'InvalidEventPatternException'],
  ['a text of 4,097 characters', { a: ['x'.repeat(4097 - '{"a":[""]}'.length)] }, 'ValidationException'],
  ['4,096 alternatives', orOfPairs(12), 'InvalidEventPatternException'],
])('%s is refused', (_, pattern, code) => {
  expect(parseEventPattern(pattern)).toMatchObject({ ok: false, error: { code } });
});

test('a text of 4,096 characters and 512 alternatives are taken', () => {
  expect(parseEventPattern({ a: ['x'.repeat(4096 - '{"a":[""]}'.length)] }).ok).toBe(true);
  expect(parseEventPattern(orOfPairs(9)).ok).toBe(true);
});

test('testing a pattern needs an event with what every event has', () => {
  const pattern = { source: ['shop.orders'] };
  const { region: _, ...incomplete } = EVENT;
  expect(testEventPattern(pattern, EVENT)).toEqual({ ok: true, isMatch: true });
  expect(testEventPattern(pattern, JSON.stringify({ ...EVENT, source: 'x' }))).toEqual({ ok: true, isMatch: false });
  expect(testEventPattern(pattern, incomplete)).toMatchObject({ error: { message: 'Parameter Event is not valid.' } });
  expect(testEventPattern(pattern, 'plain')).toMatchObject({ error: { code: 'ValidationException' } });
  expect(testEventPattern('{', EVENT)).toMatchObject({ error: { code: 'InvalidEventPatternException' } });
});

function orOfPairs(pairs: number): object {
  const branches = Array.from({ length: pairs }, (_, index) => [`k${index}`, { $or: [{ a: ['1'] }, { b: ['2'] }] }]);
  return Object.fromEntries(branches);
}
