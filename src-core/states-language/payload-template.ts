import { isJsonArray, isJsonObject, type Json } from '../shared/json.ts';
import type { QueryLanguage } from './definition.ts';
import type { IntrinsicCall } from './intrinsics/call.ts';
import { evaluateIntrinsicCall } from './intrinsics/evaluate-call.ts';
import { IntrinsicFailure } from './intrinsics/failure.ts';
import { looksLikeIntrinsicCall, parseIntrinsicCall } from './intrinsics/parse-call.ts';
import { evaluatePath, findMissingStep } from './json-path/evaluate-path.ts';
import { parsePath } from './json-path/parse-path.ts';
import type { JsonPath } from './json-path/path.ts';
import { toJsonText } from './json-text.ts';
import { evaluateExpression, type JsonataExpression, jsonataText } from './jsonata/jsonata-expression.ts';
import type { EvaluationScope } from './scope.ts';
import { runtimeFailure, STATES_ERRORS, StateFailure } from './state-failure.ts';

/** A value whose parts may be computed, read once so that it can be evaluated often. */
export type PayloadTemplate =
  | { kind: 'constant'; value: Json }
  | { kind: 'object'; members: readonly (readonly [string, PayloadTemplate])[] }
  | { kind: 'array'; items: readonly PayloadTemplate[] }
  | { kind: 'path'; path: JsonPath; field: string }
  | { kind: 'call'; call: IntrinsicCall }
  | { kind: 'jsonata'; expression: JsonataExpression };

const PATH_SUFFIX = '.$';

/** A dynamic value that cannot be read: the field's key and what is wrong. */
export interface TemplateProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * Reads a payload template: in JSONPath the values of keys that end in `.$` are computed, in JSONata the texts
 * between `{%` and `%}`.
 * @param location the field the template stands in, for error texts.
 * @param onProblem told of every value that cannot be read; that value then stands for itself.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/input-output-inputpath-params.html
 */
export function readTemplate(
  value: Json,
  language: QueryLanguage,
  location: string,
  onProblem?: (problem: TemplateProblem) => void,
): PayloadTemplate {
  const report = (path: readonly (string | number)[], message: string) => onProblem?.({ path, message });
  const read = (part: Json, path: readonly (string | number)[]): PayloadTemplate => {
    if (typeof part === 'string' && language === 'JSONata') {
      const text = jsonataText(part);
      if (text === undefined) return { kind: 'constant', value: part };
      return { kind: 'jsonata', expression: { text, location: [location, ...path].join('/') } };
    }
    if (isJsonArray(part)) return foldArray(part.map((item, index) => read(item, [...path, index])));
    if (!isJsonObject(part)) return { kind: 'constant', value: part };
    return foldObject(
      Object.entries(part).map(([key, member = null]) => {
        if (language === 'JSONata' || !key.endsWith(PATH_SUFFIX)) return [key, read(member, [...path, key])];
        const dynamic = readDynamicValue(member, key);
        if (!dynamic.ok) report([...path, key], dynamic.message);
        return [key.slice(0, -PATH_SUFFIX.length), dynamic.ok ? dynamic.template : { kind: 'constant', value: member }];
      }),
    );
  };
  return read(value, []);
}

type ReadValue = { ok: true; template: PayloadTemplate } | { ok: false; message: string };

/** Reads the value of a key that ends in `.$`: a path or a call of an intrinsic function. */
export function readDynamicValue(value: Json, field: string): ReadValue {
  if (typeof value !== 'string') return { ok: false, message: `the value of '${field}' must be a string` };
  if (looksLikeIntrinsicCall(value)) {
    const parsed = parseIntrinsicCall(value);
    return parsed.ok ? { ok: true, template: { kind: 'call', call: parsed.call } } : parsed;
  }
  const parsed = parsePath(value);
  return parsed.ok ? { ok: true, template: { kind: 'path', path: parsed.path, field } } : parsed;
}

function foldArray(items: readonly PayloadTemplate[]): PayloadTemplate {
  const constants = items.flatMap(item => (item.kind === 'constant' ? [item.value] : []));
  return constants.length === items.length ? { kind: 'constant', value: constants } : { kind: 'array', items };
}

function foldObject(members: readonly (readonly [string, PayloadTemplate])[]): PayloadTemplate {
  const constants = members.flatMap(([key, member]) => (member.kind === 'constant' ? [[key, member.value]] : []));
  if (constants.length < members.length) return { kind: 'object', members };
  return { kind: 'constant', value: Object.fromEntries(constants) };
}

/**
 * Computes the value of a template.
 * @throws StateFailure if a path finds nothing, a function fails, or an expression fails.
 */
export function evaluateTemplate(template: PayloadTemplate, scope: EvaluationScope): Json {
  switch (template.kind) {
    case 'constant':
      return template.value;
    case 'object': {
      const value: Record<string, Json> = {};
      for (const [key, member] of template.members) value[key] = evaluateTemplate(member, scope);
      return value;
    }
    case 'array':
      return template.items.map(item => evaluateTemplate(item, scope));
    case 'path': {
      const value = evaluatePath(template.path, scope);
      if (value === undefined) throw missingForField(template.path, template.field, scope);
      return value;
    }
    case 'call':
      return evaluateCall(template.call, scope);
    case 'jsonata':
      return evaluateExpression(template.expression, scope);
  }
}

function evaluateCall(call: IntrinsicCall, scope: EvaluationScope): Json {
  try {
    return evaluateIntrinsicCall(call, scope, scope.random, path => {
      throw runtimeFailure(
        `The function '${call.text}' had the following error: The JSONPath '${path.text}' could not be found in the ` +
          `input '${toJsonText(scope.input)}'`,
      );
    });
  } catch (error) {
    if (!(error instanceof IntrinsicFailure)) throw error;
    throw new StateFailure(
      STATES_ERRORS.intrinsicFailure,
      `The function '${call.text}' had the following error: ${error.message}`,
    );
  }
}

/** The failure of a field whose path finds nothing. */
function missingForField(path: JsonPath, field: string, scope: EvaluationScope): StateFailure {
  return runtimeFailure(
    `The JSONPath '${path.text}' specified for the field '${field}' could not be found in the input ` +
      `'${toJsonText(scope.input)}'`,
  );
}

/**
 * The value at a path that stands alone in a field (InputPath, OutputPath, …Path).
 * @throws StateFailure (States.Runtime) if there is none.
 */
export function requirePath(path: JsonPath, scope: EvaluationScope): Json {
  const value = evaluatePath(path, scope);
  if (value !== undefined) return value;
  const missing = findMissingStep(path, scope);
  const reason = missing.isLeaf ? `No results for path: ${missing.path}` : `Missing property in path ${missing.path}`;
  throw runtimeFailure(`Invalid path '${path.text}' : ${reason}`);
}
