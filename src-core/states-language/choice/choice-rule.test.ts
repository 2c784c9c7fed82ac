import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../shared/json.ts';
import { createJsonataEvaluator } from '../jsonata/evaluate-jsonata.ts';
import type { EvaluationScope } from '../scope.ts';
import { StateFailure } from '../state-failure.ts';
import { readCondition } from './choice-rule.ts';

const INPUT: Json = { n: 5, m: 7, s: 'apple', t: '2026-01-02T03:04:05Z', b: true, z: null, star: 'a*b' };

function holds(rule: JsonObject): boolean {
  const scope: EvaluationScope = {
    input: INPUT,
    context: () => ({}),
    variable: () => undefined,
    variables: () => ({}),
    random: () => 0,
    nowMillis: 0,
    evaluateJsonata: createJsonataEvaluator(),
  };
  return readCondition(rule, problem => {
    throw new Error(problem.message);
  })(scope);
}

describe('comparisons', () => {
  test.each<[JsonObject, boolean]>([
    [{ Variable: '$.n', NumericEquals: 5 }, true],
    [{ Variable: '$.n', NumericLessThan: 5 }, false],
    [{ Variable: '$.n', NumericLessThanEquals: 5 }, true],
    [{ Variable: '$.n', NumericGreaterThanPath: '$.m' }, false],
    [{ Variable: '$.s', NumericEquals: 5 }, false],
    [{ Variable: '$.s', StringEquals: 'apple' }, true],
    [{ Variable: '$.s', StringLessThan: 'b' }, true],
    [{ Variable: '$.s', StringGreaterThanEqualsPath: '$.star' }, true],
    [{ Variable: '$.n', StringEquals: '5' }, false],
    [{ Variable: '$.s', StringMatches: 'a*e' }, true],
    [{ Variable: '$.s', StringMatches: 'a*x' }, false],
    [{ Variable: '$.star', StringMatches: 'a\\*b' }, true],
    [{ Variable: '$.s', StringMatches: 'a\\*e' }, false],
    [{ Variable: '$.s', StringMatches: 'app.e' }, false],
    [{ Variable: '$.b', BooleanEquals: true }, true],
    [{ Variable: '$.b', BooleanEqualsPath: '$.n' }, false],
    [{ Variable: '$.t', TimestampEquals: '2026-01-02T04:04:05+01:00' }, true],
    [{ Variable: '$.t', TimestampLessThan: '2026-01-02T03:04:05.001Z' }, true],
    [{ Variable: '$.t', TimestampGreaterThan: 'yesterday' }, false],
    [{ Variable: '$.z', IsNull: true }, true],
    [{ Variable: '$.n', IsNull: false }, true],
    [{ Variable: '$.x', IsPresent: false }, true],
    [{ Variable: '$.z', IsPresent: true }, true],
    [{ Variable: '$.n', IsNumeric: true }, true],
    [{ Variable: '$.s', IsString: true }, true],
    [{ Variable: '$.b', IsBoolean: true }, true],
    [{ Variable: '$.t', IsTimestamp: true }, true],
    [{ Variable: '$.s', IsTimestamp: true }, false],
    [{ Not: { Variable: '$.b', BooleanEquals: true } }, false],
    [
      {
        And: [
          { Variable: '$.n', IsPresent: true },
          { Variable: '$.n', NumericEquals: 5 },
        ],
      },
      true,
    ],
    [
      {
        And: [
          { Variable: '$.x', IsPresent: true },
          { Variable: '$.x', NumericEquals: 5 },
        ],
      },
      false,
    ],
    [
      {
        Or: [
          { Variable: '$.n', NumericEquals: 1 },
          { Variable: '$.m', NumericEquals: 7 },
        ],
      },
      true,
    ],
  ])('%j is %s', (rule, expected) => expect(holds(rule)).toBe(expected));
});

test('a variable that is not there fails the execution', () => {
  expect(() => holds({ Variable: '$.x', NumericEquals: 1 })).toThrow(StateFailure);
});

test.each<JsonObject>([
  {},
  { Variable: '$.n' },
  { Variable: '$.n', NumericEquals: 1, StringEquals: 'x' },
  { NumericEquals: 1 },
  { Variable: '$.n', Equals: 1 },
  { Variable: '$.n', StringMatchesPath: '$.m' },
  { Variable: '$.[', NumericEquals: 1 },
  { And: [] },
  { Not: 1 },
  { Not: { Variable: '$.n', IsNull: true, Next: 'X' } },
  { Variable: '$.n', IsNull: 'yes' },
])('%j is no rule', rule => expect(() => holds(rule)).toThrow());
