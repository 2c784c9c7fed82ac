import { describe, expect, it } from 'vitest';
import { type ConditionValue, parseCondition } from './condition.ts';

const names: Readonly<Record<string, ConditionValue>> = {
  type: 'message.received',
  'billing-worker.errors': 3,
  'jobs.sent': 40,
  isPoison: true,
  reason: 'visibility timeout ended',
};

function test(text: string): boolean {
  const parsed = parseCondition(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value.test(name => names[name]);
}

describe('a condition', () => {
  it.each([
    'type = "message.received"',
    'type = "message.sent" or type ~ "received"',
    'billing-worker.errors <= jobs.sent * 0.1 and not (jobs.sent < 10)',
    'jobs.sent - billing-worker.errors = 37',
    'jobs.sent / 4 + 2 * 5 = 20',
    '-1 < jobs.missing',
    'isPoison',
    "reason ~ 'timeout'",
    'not missing',
    'missing != 1',
  ])('holds: %s', text => {
    expect(test(text)).toBe(true);
  });

  it.each(['type = "other"', 'billing-worker.errors > 3', 'isPoison = false', 'jobs.sent', 'not isPoison'])(
    'does not hold: %s',
    text => {
      expect(test(text)).toBe(false);
    },
  );

  it.each([
    ['', 'it ends where a value should stand'],
    ['a =', 'it ends where a value should stand'],
    ['(a = 1', 'a closing bracket is missing'],
    ['a = 1 b', '"b" stands where the condition should end'],
    ['a & b', 'from "& b" on'],
    ['a = * 2', '"*" stands where a value should stand'],
    ['a and or', '"or" stands where a value should stand'],
  ])('is refused in words: %s', (text, why) => {
    const parsed = parseCondition(text);
    expect(parsed.ok ? 'read' : parsed.error).toContain(why);
  });

  it('tells the names it uses', () => {
    const parsed = parseCondition('a.b > 1 and (c or a.b < 9)');
    expect(parsed.ok && parsed.value.names).toEqual(['a.b', 'c']);
  });
});
