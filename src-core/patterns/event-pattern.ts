import { checkPatternLength, compileEventPattern } from './compile-event-pattern.ts';
import { type CompiledPattern, matchesPattern } from './compiled-pattern.ts';
import { EVENT_PATTERN_OPERATORS } from './dialects.ts';
import { isRecord, parseJson } from './payload.ts';
import { catchRefusal, type PatternError } from './refusal.ts';

/** Fields that an event must have to be tested against a pattern. */
const REQUIRED_EVENT_FIELDS: readonly string[] = ['id', 'account', 'source', 'time', 'region', 'detail-type'];

/** An event pattern that EventBridge accepts, ready to match. */
export interface EventPattern {
  readonly pattern: CompiledPattern;
}

/** The outcome of {@link parseEventPattern}. */
export type EventPatternResult =
  | { readonly ok: true; readonly pattern: EventPattern }
  | { readonly ok: false; readonly error: PatternError };

/** The outcome of {@link testEventPattern}. */
export type EventPatternTestResult =
  | { readonly ok: true; readonly isMatch: boolean }
  | { readonly ok: false; readonly error: PatternError };

/**
 * Reads an EventBridge event pattern from its JSON text or from the value that the text stands for.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html
 */
export function parseEventPattern(source: unknown): EventPatternResult {
  const outcome = catchRefusal(() => compileEventPattern(source, EVENT_PATTERN_OPERATORS));
  if (!outcome.ok) {
    const { message: reason, path } = outcome.refusal;
    const message = `Event pattern is not valid. Reason: ${reason}`;
    return { ok: false, error: { code: 'InvalidEventPatternException', message, reason, path } };
  }
  const lengthError = checkPatternLength(source, 'eventPattern');
  if (lengthError !== undefined) return { ok: false, error: lengthError };
  return { ok: true, pattern: { pattern: outcome.value } };
}

/**
 * Whether an event is what the pattern asks for; anything but an object is not. Never throws.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html
 */
export function matchesEventPattern(pattern: EventPattern, event: unknown): boolean {
  return isRecord(event) && matchesPattern(pattern.pattern, event);
}

/**
 * What the API call of that name answers: first whether the event (text or value) has what every event has, then
 * whether the pattern is valid, then whether they match.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_TestEventPattern.html
 */
export function testEventPattern(source: unknown, event: unknown): EventPatternTestResult {
  const value = typeof event === 'string' ? parseJson(event) : event;
  if (!isRecord(value) || !REQUIRED_EVENT_FIELDS.every(field => Object.hasOwn(value, field))) {
    const message = 'Parameter Event is not valid.';
    return { ok: false, error: { code: 'ValidationException', message, reason: message, path: [] } };
  }
  const parsed = parseEventPattern(source);
  return parsed.ok ? { ok: true, isMatch: matchesEventPattern(parsed.pattern, value) } : parsed;
}
