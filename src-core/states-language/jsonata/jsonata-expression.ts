import { type Json, jsonTypeName } from '../../shared/json.ts';
import { toJsonText } from '../json-text.ts';
import type { EvaluationScope } from '../scope.ts';
import { STATES_ERRORS, StateFailure } from '../state-failure.ts';

/** A text between `{%` and `%}`, with the field it stands in, such as `Output/result`. */
export interface JsonataExpression {
  readonly text: string;
  readonly location: string;
}

const DELIMITED = /^\{%([\s\S]*)%\}$/;

/**
 * The expression that a text holds, or undefined if the text is a plain one.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html#jsonata-usage
 */
export function jsonataText(text: string): string | undefined {
  return DELIMITED.exec(text)?.[1]?.trim();
}

/**
 * Evaluates an expression.
 * @throws StateFailure (States.QueryEvaluationError) if it fails or finds nothing.
 */
export function evaluateExpression(expression: JsonataExpression, scope: EvaluationScope): Json {
  const { text, location } = expression;
  const states: Record<string, Json> = { input: scope.input, context: scope.context() };
  if (scope.result !== undefined) states['result'] = scope.result;
  if (scope.errorOutput !== undefined) states['errorOutput'] = scope.errorOutput;
  const outcome = scope.evaluateJsonata(text, { ...scope.variables(), states }, scope);
  const subject = `The JSONata expression '${text}' specified for the field '${location}'`;
  if (!outcome.ok) {
    throw queryFailure(`${subject} threw an error during evaluation. ${outcome.code}: ${outcome.message}`, location);
  }
  if (outcome.value !== undefined) return outcome.value;
  throw queryFailure(`${subject} returned nothing (undefined).`, location);
}

/**
 * Evaluates an expression whose value must be of a JSON type.
 * @throws StateFailure (States.QueryEvaluationError)
 */
export function evaluateTyped(expression: JsonataExpression, wanted: string, scope: EvaluationScope): Json {
  const value = evaluateExpression(expression, scope);
  const given = jsonTypeName(value);
  if (given === wanted) return value;
  throw queryFailure(
    `The JSONata expression '${expression.text}' specified for the field '${expression.location}' returned an ` +
      `unexpected result type. Expected '${wanted}', but was '${given}' for value: ${toJsonText(value)}`,
    expression.location,
  );
}

/** A States.QueryEvaluationError. */
export function queryFailure(detail: string, location?: string): StateFailure {
  return new StateFailure(STATES_ERRORS.queryEvaluationError, detail, location);
}
