import type { Json } from '../../shared/json.ts';
import type { Catcher, NumberOrExpression, QueryLanguage, Retrier } from '../definition.ts';
import { parsePath } from '../json-path/parse-path.ts';
import type { JsonPath } from '../json-path/path.ts';
import { jsonataText } from '../jsonata/jsonata-expression.ts';
import { type PayloadTemplate, readDynamicValue, readTemplate } from '../payload-template.ts';
import { holdsSubstitution } from '../substitution.ts';
import type { CompiledCatcher, CompiledRetrier, PathField, ValueSource } from './program.ts';

const DEFAULT_INTERVAL_SECONDS = 1;
const DEFAULT_MAX_ATTEMPTS = 3;
const DEFAULT_BACKOFF_RATE = 2;

/** Thrown when a machine that was never checked turns out to hold an expression that cannot be read. */
export class UncheckedDefinition extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UncheckedDefinition';
  }
}

/** Reads a path. @throws UncheckedDefinition if the text is none; validation finds that before. */
export function compilePath(text: string): JsonPath {
  const parsed = parsePath(text);
  if (parsed.ok) return parsed.path;
  throw new UncheckedDefinition(parsed.message);
}

/** Reads a path field that may be absent or `null`. */
export function compilePathField(text: string | null | undefined): PathField {
  return typeof text === 'string' ? compilePath(text) : text;
}

/** Reads a payload template that may be absent. */
export function compileTemplate(
  value: Json | undefined,
  language: QueryLanguage,
  location: string,
): PayloadTemplate | undefined {
  return value === undefined ? undefined : readTemplate(value, language, location);
}

/**
 * Reads a number or text that stands in a field, or whose path stands in the field of the same name with `Path`
 * behind. A `${substitution}` for a number counts as absent: only a deployment knows it.
 */
export function compileValue(
  value: NumberOrExpression | undefined,
  path: string | undefined,
  field: string,
  wanted: 'number' | 'text' = 'number',
): ValueSource | undefined {
  if (path !== undefined) return { kind: 'path', path: compilePath(path), field: `${field}Path` };
  if (value === undefined) return undefined;
  if (typeof value === 'number') return { kind: 'constant', value };
  const text = jsonataText(value);
  if (text !== undefined) return { kind: 'jsonata', expression: { text, location: field } };
  if (wanted === 'number' && holdsSubstitution(value)) return undefined;
  return { kind: 'constant', value };
}

/** Reads a field of a Fail state, whose `…Path` may also be a call of an intrinsic function. */
export function compileFailField(
  value: string | undefined,
  path: string | undefined,
  field: string,
): ValueSource | undefined {
  if (path === undefined) return compileValue(value, undefined, field, 'text');
  const read = readDynamicValue(path, `${field}Path`);
  if (!read.ok) throw new UncheckedDefinition(read.message);
  return { kind: 'template', template: read.template, field: `${field}Path` };
}

/** Fills in the defaults of a retrier. */
export function compileRetrier(retrier: Retrier): CompiledRetrier {
  return {
    errors: retrier.ErrorEquals,
    intervalSeconds: numberOr(retrier.IntervalSeconds, DEFAULT_INTERVAL_SECONDS),
    maxAttempts: numberOr(retrier.MaxAttempts, DEFAULT_MAX_ATTEMPTS),
    backoffRate: numberOr(retrier.BackoffRate, DEFAULT_BACKOFF_RATE),
    maxDelaySeconds: numberOr(retrier.MaxDelaySeconds, Number.POSITIVE_INFINITY),
    hasJitter: retrier.JitterStrategy === 'FULL',
  };
}

/** Reads a catcher. */
export function compileCatcher(catcher: Catcher, index: number, language: QueryLanguage): CompiledCatcher {
  return {
    errors: catcher.ErrorEquals,
    next: catcher.Next,
    resultPath: compilePathField(catcher.ResultPath),
    assign: compileTemplate(catcher.Assign, language, `Catch[${index}]/Assign`),
    output: compileTemplate(catcher.Output, language, `Catch[${index}]/Output`),
  };
}

function numberOr(value: NumberOrExpression | undefined, fallback: number): number {
  return typeof value === 'number' ? value : fallback;
}
