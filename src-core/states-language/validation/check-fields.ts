import { isJsonObject, type Json, type JsonObject } from '../../shared/json.ts';
import type { QueryLanguage } from '../definition.ts';
import { parsePath } from '../json-path/parse-path.ts';
import { parseReferencePath } from '../json-path/reference-path.ts';
import { toJsonText } from '../json-text.ts';
import { jsonataText } from '../jsonata/jsonata-expression.ts';
import { readDynamicValue, readTemplate } from '../payload-template.ts';
import { holdsSubstitution } from '../substitution.ts';
import { parseTimestamp } from '../timestamp.ts';
import { checkJsonataText, type StatesMember } from './check-jsonata.ts';
import type { FieldRule, FieldTable } from './field-table.ts';
import type { ProblemList, ProblemPath } from './problems.ts';

/** Where a field stands: what decides which expressions it may hold. */
export interface FieldPlace {
  readonly language: QueryLanguage;
  readonly path: ProblemPath;
  /** What a state is called in messages, such as `a Task state`. */
  readonly owner: string;
  /** Members of `$states` beyond input and context that the fields named may use. */
  readonly extraStates?: Readonly<Record<string, StatesMember>>;
}

/** Checks every field of an object against its table: known, of its language, of its shape and range. */
export function checkFields(object: JsonObject, table: FieldTable, place: FieldPlace, list: ProblemList): void {
  for (const [name, value] of Object.entries(object)) {
    const rule = table[name];
    const path = [...place.path, name];
    if (rule === undefined) list.error('UNKNOWN_FIELD', path, `${place.owner} has no field ${name}`);
    else if (rule.language !== undefined && rule.language !== place.language) {
      const message = `${name} belongs to ${rule.language}, but ${place.owner} here uses ${place.language}`;
      list.error('FIELD_NOT_IN_QUERY_LANGUAGE', path, message);
    } else checkField(value ?? null, rule, { ...place, path }, name, list);
  }
}

function checkField(value: Json, rule: FieldRule, place: FieldPlace, name: string, list: ProblemList): void {
  const { path, language } = place;
  if (typeof value === 'string' && holdsSubstitution(value) && rule.shape !== 'payload') return;
  switch (rule.shape) {
    case 'constant-text':
    case 'text':
      if (typeof value !== 'string') list.error('SCHEMA_VALIDATION_FAILED', path, `${name} must be a string`);
      else if (rule.shape === 'text') checkPayload(value, place, name, list);
      return;
    case 'flag':
      if (value !== true) list.error('SCHEMA_VALIDATION_FAILED', path, `${name} can only be true`);
      return;
    case 'count':
    case 'number':
      checkNumber(value, rule, place, name, list);
      return;
    case 'timestamp':
      if (language === 'JSONata' && isExpression(value)) checkPayload(value, place, name, list);
      else if (typeof value !== 'string' || parseTimestamp(value) === undefined) {
        list.error('INVALID_TIMESTAMP', path, `${name} must be an RFC 3339 timestamp, but is ${toJsonText(value)}`);
      }
      return;
    case 'object':
      if (!isJsonObject(value)) list.error('SCHEMA_VALIDATION_FAILED', path, `${name} must be an object`);
      return;
    case 'array':
      if (!Array.isArray(value)) list.error('SCHEMA_VALIDATION_FAILED', path, `${name} must be an array`);
      return;
    case 'items':
      if (!Array.isArray(value) && !isJsonObject(value) && !isExpression(value)) {
        list.error('SCHEMA_VALIDATION_FAILED', path, `${name} must be an array, an object or an expression`);
      } else checkPayload(value, place, name, list);
      return;
    case 'payload':
      checkPayload(value, place, name, list);
      return;
    case 'json':
      return;
    default:
      checkPathField(value, rule.shape, path, name, list);
  }
}

function isExpression(value: Json): boolean {
  return typeof value === 'string' && jsonataText(value) !== undefined;
}

function checkNumber(value: Json, rule: FieldRule, place: FieldPlace, name: string, list: ProblemList): void {
  const { path } = place;
  if (place.language === 'JSONata' && isExpression(value)) {
    checkPayload(value, place, name, list);
    return;
  }
  if (typeof value !== 'number' || (rule.shape === 'count' && !Number.isInteger(value))) {
    const wanted = rule.shape === 'count' ? 'a whole number' : 'a number';
    list.error('SCHEMA_VALIDATION_FAILED', path, `${name} must be ${wanted}, but is ${toJsonText(value)}`);
    return;
  }
  const [least, most] = rule.range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  if (value >= least && value <= most) return;
  const limit = value < least ? `at least ${least}` : `at most ${most}`;
  list.error('VALUE_OUT_OF_RANGE', path, `${name} must be ${limit}, but is ${value}`);
}

function checkPathField(value: Json, shape: FieldRule['shape'], path: ProblemPath, name: string, list: ProblemList) {
  if (value === null && shape.endsWith('-or-null')) return;
  if (typeof value !== 'string') {
    list.error('SCHEMA_VALIDATION_FAILED', path, `${name} must be a path`);
    return;
  }
  const parsed =
    shape === 'path-or-call'
      ? readDynamicValue(value, name)
      : shape.startsWith('reference')
        ? parseReferencePath(value)
        : parsePath(value);
  if (!parsed.ok) list.error('INVALID_PATH', path, `${name} is no valid path: ${parsed.message}`);
  else if (shape === 'reference-or-null' && /^\$[$\p{L}_]/u.test(value)) {
    list.error('INVALID_PATH', path, `${name} must begin with '$.': it can change neither context nor variables`);
  }
}

/** Checks the computed parts of a payload: paths and calls in JSONPath, expressions in JSONata. */
export function checkPayload(value: Json, place: FieldPlace, name: string, list: ProblemList): void {
  if (place.language === 'JSONata') {
    checkExpressions(value, place, name, list);
    return;
  }
  readTemplate(value, 'JSONPath', name, problem => {
    const text = problem.path.reduce<Json | undefined>(
      (part, key) => (part as Record<string, Json> | undefined)?.[key],
      value,
    );
    if (typeof text === 'string' && holdsSubstitution(text)) return;
    const field = problem.path.at(-1);
    const message =
      `The value for the field '${field}' must be a valid JSONPath or a valid intrinsic function call: ` +
      problem.message;
    list.error('INVALID_EXPRESSION', [...place.path, ...problem.path], message);
  });
  checkRepeatedKeys(value, place.path, list);
}

function checkExpressions(value: Json, place: FieldPlace, name: string, list: ProblemList): void {
  if (typeof value === 'string') {
    checkJsonataText(value, place.path, place.extraStates?.[name], list);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part = null] of Object.entries(value)) {
    const path = [...place.path, Array.isArray(value) ? Number(key) : key];
    if (!Array.isArray(value) && key.endsWith('.$')) {
      list.warning('FIELD_NOT_IN_QUERY_LANGUAGE', path, `the key ${key} ends in .$, which only JSONPath computes`);
    }
    checkExpressions(part, { ...place, path }, name, list);
  }
}

function checkRepeatedKeys(value: Json, path: ProblemPath, list: ProblemList): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part = null] of Object.entries(value)) {
    const bare = key.replace(/\.\$$/, '');
    if (bare !== key && Object.hasOwn(value, bare)) {
      list.error('DUPLICATE_FIELD_NAME', [...path, key], `${bare} is given twice: as ${bare} and as ${key}`);
    }
    checkRepeatedKeys(part, [...path, Array.isArray(value) ? Number(key) : key], list);
  }
}
