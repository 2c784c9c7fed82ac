import type { Json } from '../../shared/json.ts';
import { evaluatePath } from '../json-path/evaluate-path.ts';
import { toJsonText } from '../json-text.ts';
import { evaluateTyped } from '../jsonata/jsonata-expression.ts';
import { evaluateTemplate, requirePath } from '../payload-template.ts';
import type { EvaluationScope } from '../scope.ts';
import { runtimeFailure } from '../state-failure.ts';
import type { ValueSource } from './program.ts';

/**
 * The number a field gives.
 * A text that spells the number will do where a path leads to it.
 * @param kind the word for the number in AWS's error text: `integer` or `float`.
 * @returns undefined if the field is absent.
 * @throws StateFailure if what stands there is no such number.
 */
export function numberOf(
  source: ValueSource | undefined,
  scope: EvaluationScope,
  kind: 'integer' | 'float' = 'integer',
): number | undefined {
  if (source === undefined) return undefined;
  if (source.kind === 'constant') return Number(source.value);
  if (source.kind === 'jsonata') return evaluateTyped(source.expression, 'number', scope) as number;
  const path = source.kind === 'path' ? source.path : undefined;
  const value = path === undefined ? null : requirePath(path, scope);
  const given = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof given === 'number' && (kind === 'float' ? Number.isFinite(given) : Number.isInteger(given))) return given;
  throw runtimeFailure(
    `The ${source.field} field refers to value "${plainText(value)}" which is not a valid ${kind}: ${path?.text}`,
  );
}

/**
 * The text a field of a Fail state gives.
 * @returns undefined if the field is absent.
 * @throws StateFailure if what stands there is no text.
 */
export function textOf(source: ValueSource | undefined, scope: EvaluationScope): string | undefined {
  if (source === undefined) return undefined;
  switch (source.kind) {
    case 'constant':
      return String(source.value);
    case 'jsonata':
      return evaluateTyped(source.expression, 'string', scope) as string;
    case 'path':
      return requireText(evaluatePath(source.path, scope) ?? null, source.field);
    case 'template':
      return requireText(evaluateTemplate(source.template, scope), source.field);
  }
}

/** A value in an error text: a string bare, anything else as JSON. */
export function plainText(value: Json): string {
  return typeof value === 'string' ? value : toJsonText(value);
}

function requireText(value: Json, field: string): string {
  if (typeof value === 'string') return value;
  throw runtimeFailure(`The ${field} field must give a string, but gives ${toJsonText(value)}`);
}
