/// <reference path="./jsonata-es5.d.ts" />
import jsonata from 'jsonata/jsonata-es5.js';
import { isJsonObject, type Json, type JsonObject } from '../../shared/json.ts';
import { type JsonataEnvironment, registerJsonataFunctions } from './jsonata-functions.ts';
import { driveToSettlement } from './stepped-promise.ts';

/** What an expression sees: `$states` and the variables in scope, by name without `$`. */
type JsonataBindings = Readonly<Record<string, Json>>;

/** The value of an expression (undefined: it found nothing), or the code and the text of its error. */
type JsonataOutcome = { ok: true; value: Json | undefined } | { ok: false; code: string; message: string };

/**
 * Evaluates a JSONata expression at once. The interpreter takes it as an injected seam, so that a host may bring its
 * own.
 */
export type EvaluateJsonata = (
  expression: string,
  bindings: JsonataBindings,
  environment: JsonataEnvironment,
) => JsonataOutcome;

const MOST_JOBS = 250_000;
const MOST_COMPILED = 2_000;

/**
 * Makes an evaluator that answers at once.
 *
 * The `jsonata` package evaluates with `async` functions, although none of its own functions ever waits for anything
 * from outside. Its main build uses native `async`, which cannot be driven; its ES5 build, published in the same
 * package, uses the global Promise, which can. {@link driveToSettlement} therefore runs that build to its end. So a
 * simulation stays synchronous and repeatable in both query languages. An expression that takes more than 250,000
 * jobs counts as endless; AWS stops an evaluation after one second.
 *
 * Compiled expressions are kept by their text. `$now`, `$millis`, `$random` and `$shuffle` follow the given clock and
 * randomness; `$eval` does not exist.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html
 */
export function createJsonataEvaluator(): EvaluateJsonata {
  const compiled = new Map<string, jsonata.Expression>();
  let current: JsonataEnvironment = { random: () => 0, nowMillis: 0 };
  const compile = (text: string): jsonata.Expression => {
    const expression = jsonata(text);
    registerJsonataFunctions(expression, () => current);
    if (compiled.size < MOST_COMPILED) compiled.set(text, expression);
    return expression;
  };
  return (text, bindings, environment) => {
    current = environment;
    try {
      const expression = compiled.get(text) ?? compile(text);
      const settlement = driveToSettlement(() => expression.evaluate(undefined, bindings), MOST_JOBS);
      if (settlement.state === 'fulfilled') return { ok: true, value: toPlainJson(settlement.value) };
      if (settlement.state === 'rejected') return describeError(settlement.reason);
      return { ok: false, code: 'D1012', message: 'the evaluation takes too long' };
    } catch (error) {
      return describeError(error);
    }
  };
}

function describeError(error: unknown): JsonataOutcome {
  const { code, message } = isJsonObject(error) || error instanceof Error ? (error as Record<string, unknown>) : {};
  return {
    ok: false,
    code: typeof code === 'string' ? code : 'D3001',
    message: typeof message === 'string' ? message : String(error),
  };
}

/** A copy without what jsonata adds to arrays and objects; functions become undefined. */
function toPlainJson(value: unknown): Json | undefined {
  if (typeof value === 'function' || value === undefined) return undefined;
  if (Array.isArray(value)) return value.map(item => toPlainJson(item) ?? null);
  if (!isJsonObject(value)) return value as Json;
  if ('_jsonata_lambda' in value || '_jsonata_function' in value) return undefined;
  const plain: Record<string, Json> = {};
  for (const [name, member] of Object.entries(value as JsonObject)) {
    const copy = toPlainJson(member);
    if (copy !== undefined) plain[name] = copy;
  }
  return plain;
}
