import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../shared/json.ts';
import { evaluatePath } from '../json-path/evaluate-path.ts';
import { parsePath } from '../json-path/parse-path.ts';
import type { JsonPath } from '../json-path/path.ts';
import type { EvaluationScope } from '../scope.ts';
import { runtimeFailure } from '../state-failure.ts';
import { COMPARISONS, TYPE_TESTS } from './comparisons.ts';

/** A condition read once: whether it holds for a scope. It throws a StateFailure if its `Variable` finds nothing. */
export type Condition = (scope: EvaluationScope) => boolean;

/** The members of a rule that are no operator. */
const NOT_OPERATORS = new Set(['Variable', 'Next', 'Comment', 'Assign', 'Output']);

const PATH_SUFFIX = 'Path';

/** What is wrong with a rule, and where. */
interface RuleProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Report = (problem: RuleProblem) => void;

/**
 * Reads a JSONPath choice rule: one comparison, or `And`, `Or`, `Not` over rules.
 * @param report told of everything that is wrong; the condition then never holds.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html
 */
export function readCondition(rule: JsonObject, report: Report, path: readonly (string | number)[] = []): Condition {
  const operators = Object.keys(rule).filter(name => !NOT_OPERATORS.has(name));
  const operator = operators[0];
  if (operator === undefined || operators.length > 1) {
    report({ path, message: `a rule has exactly one operator, but this one has ${operators.length}` });
    return () => false;
  }
  if (operator === 'And' || operator === 'Or')
    return readJunction(rule[operator], operator, report, [...path, operator]);
  if (operator === 'Not') return readNegation(rule['Not'], report, [...path, 'Not']);
  return readDataTest(rule, operator, report, path);
}

function readJunction(
  rules: Json | undefined,
  operator: 'And' | 'Or',
  report: Report,
  path: readonly (string | number)[],
): Condition {
  if (!isJsonArray(rules) || rules.length === 0) {
    report({ path, message: `${operator} must be an array of at least one rule` });
    return () => false;
  }
  const parts = rules.map((rule, index) => readNested(rule, report, [...path, index]));
  return operator === 'And' ? scope => parts.every(holds => holds(scope)) : scope => parts.some(holds => holds(scope));
}

function readNegation(rule: Json | undefined, report: Report, path: readonly (string | number)[]): Condition {
  const holds = readNested(rule, report, path);
  return scope => !holds(scope);
}

function readNested(rule: Json | undefined, report: Report, path: readonly (string | number)[]): Condition {
  if (!isJsonObject(rule)) {
    report({ path, message: 'a rule must be an object' });
    return () => false;
  }
  if ('Next' in rule) report({ path: [...path, 'Next'], message: 'Next stands only in the outermost rule' });
  return readCondition(rule, report, path);
}

function readDataTest(
  rule: JsonObject,
  operator: string,
  report: Report,
  path: readonly (string | number)[],
): Condition {
  const variable = readRulePath(rule['Variable'], [...path, 'Variable'], report);
  const expected = rule[operator] ?? null;
  if (variable === undefined) return () => false;
  const typeTest = TYPE_TESTS[operator];
  if (operator === 'IsPresent' || typeTest !== undefined) {
    if (typeof expected !== 'boolean')
      report({ path: [...path, operator], message: `${operator} must be true or false` });
    if (typeTest === undefined) return scope => (evaluatePath(variable, scope) !== undefined) === expected;
    return scope => typeTest(requireVariable(variable, scope)) === expected;
  }
  const compare = COMPARISONS[operator];
  if (compare !== undefined) return scope => compare(requireVariable(variable, scope), expected);
  const base = operator.endsWith(PATH_SUFFIX) ? COMPARISONS[operator.slice(0, -PATH_SUFFIX.length)] : undefined;
  if (base === undefined || operator === 'StringMatchesPath') {
    report({ path: [...path, operator], message: `${operator} is no operator` });
    return () => false;
  }
  const other = readRulePath(expected, [...path, operator], report);
  if (other === undefined) return () => false;
  return scope => base(requireVariable(variable, scope), requireVariable(other, scope));
}

function readRulePath(
  text: Json | undefined,
  path: readonly (string | number)[],
  report: Report,
): JsonPath | undefined {
  if (typeof text !== 'string') {
    report({ path, message: 'a path is missing' });
    return undefined;
  }
  const parsed = parsePath(text);
  if (parsed.ok) return parsed.path;
  report({ path, message: parsed.message });
  return undefined;
}

function requireVariable(path: JsonPath, scope: EvaluationScope): Json {
  const value = evaluatePath(path, scope);
  if (value !== undefined) return value;
  throw runtimeFailure(`Invalid path '${path.text}': The choice state's condition path references an invalid value.`);
}
