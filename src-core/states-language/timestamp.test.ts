import { expect, test } from 'vitest';
import { formatTimestamp, parseTimestamp } from './timestamp.ts';

test.each([
  ['2026-01-02T03:04:05Z', Date.UTC(2026, 0, 2, 3, 4, 5)],
  ['2026-01-02T03:04:05.250Z', Date.UTC(2026, 0, 2, 3, 4, 5, 250)],
  ['2026-01-02T03:04:05+01:30', Date.UTC(2026, 0, 2, 1, 34, 5)],
  ['2024-02-29T00:00:00-00:30', Date.UTC(2024, 1, 29, 0, 30)],
])('%s is read', (text, expected) => expect(parseTimestamp(text)).toBe(expected));

test.each([
  '2026-01-02',
  '2026-01-02 03:04:05Z',
  '2026-01-02t03:04:05Z',
  '2026-01-02T03:04:05',
  '2026-13-02T03:04:05Z',
  '2026-02-29T03:04:05Z',
  '2026-01-02T24:00:00Z',
  '2026-01-02T03:60:00Z',
])('%s is no timestamp', text => expect(parseTimestamp(text)).toBeUndefined());

test('a time is written in UTC to the millisecond', () => {
  expect(formatTimestamp(Date.UTC(2026, 0, 2, 3, 4, 5, 6))).toBe('2026-01-02T03:04:05.006Z');
});
