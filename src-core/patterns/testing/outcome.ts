import { matchesEventPattern, parseEventPattern } from '../index.ts';

/** What EventBridge says about the field `value` of an event: whether `[condition]` matches it, or why it refuses. */
export function outcomeOf(condition: unknown, value: unknown): boolean | string {
  return outcomeOfPattern({ value: [condition] }, { value });
}

/** Whether an event matches a pattern (text or value), or why EventBridge refuses the pattern. */
export function outcomeOfPattern(pattern: unknown, event: unknown): boolean | string {
  const parsed = parseEventPattern(pattern);
  return parsed.ok ? matchesEventPattern(parsed.pattern, event) : parsed.error.reason;
}
