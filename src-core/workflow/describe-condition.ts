import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../shared/json.ts';

const COMPARISONS: readonly (readonly [suffix: string, words: string])[] = [
  ['LessThanEquals', '≤'],
  ['GreaterThanEquals', '≥'],
  ['LessThan', '<'],
  ['GreaterThan', '>'],
  ['Equals', 'is'],
  ['Matches', 'matches'],
];

const TESTS: Readonly<Record<string, readonly [holds: string, fails: string]>> = {
  IsNull: ['is null', 'is not null'],
  IsPresent: ['is there', 'is missing'],
  IsNumeric: ['is a number', 'is not a number'],
  IsString: ['is a text', 'is not a text'],
  IsBoolean: ['is true or false', 'is neither true nor false'],
  IsTimestamp: ['is a timestamp', 'is not a timestamp'],
};

const NOT_OPERATORS = new Set(['Variable', 'Next', 'Comment', 'Assign', 'Output']);

/**
 * A rule of a Choice state in words: `paid is true and amount > 100`. A JSONata condition is given as it is written.
 * What is malformed gives what can be read of it.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html
 */
export function describeCondition(rule: JsonObject): string {
  const condition = rule['Condition'];
  if (typeof condition === 'string') return condition.replace(/^\s*\{%\s*|\s*%\}\s*$/g, '');
  if (condition !== undefined) return String(condition);
  return describe(rule, false);
}

function describe(rule: Json | undefined, isInner: boolean): string {
  if (!isJsonObject(rule)) return '…';
  for (const [field, word] of [
    ['And', ' and '],
    ['Or', ' or '],
  ] as const) {
    const parts = rule[field];
    if (!isJsonArray(parts)) continue;
    const text = withoutPresence(parts, field)
      .map(part => describe(part, true))
      .join(word);
    return isInner && parts.length > 1 ? `(${text})` : text;
  }
  if (rule['Not'] !== undefined) return `not (${describe(rule['Not'], false)})`;
  return describeComparison(rule);
}

/** `x is there and x is true` says no more than `x is true`: without `x` the comparison would not hold either. */
function withoutPresence(parts: readonly Json[], field: 'And' | 'Or'): readonly Json[] {
  if (field === 'Or') return parts;
  const rest = parts.filter(
    part =>
      !isJsonObject(part) ||
      part['IsPresent'] !== true ||
      !parts.some(other => other !== part && isJsonObject(other) && other['Variable'] === part['Variable']),
  );
  return rest.length === 0 ? parts : rest;
}

function describeComparison(rule: JsonObject): string {
  const name = shorten(rule['Variable']);
  const operator = Object.keys(rule).find(key => !NOT_OPERATORS.has(key));
  if (operator === undefined) return name;
  const value = rule[operator];
  const test = TESTS[operator];
  if (test !== undefined) return `${name} ${value === false ? test[1] : test[0]}`;
  const bare = operator.replace(/Path$/, '');
  const words = COMPARISONS.find(([suffix]) => bare.endsWith(suffix))?.[1] ?? operator;
  return `${name} ${words} ${operator === bare ? quote(value) : shorten(value)}`;
}

function shorten(path: Json | undefined): string {
  return typeof path === 'string' ? path.replace(/^\$\.(?=.)/, '') : '…';
}

function quote(value: Json | undefined): string {
  return typeof value === 'string' ? `“${value}”` : JSON.stringify(value ?? null);
}
