import { isJsonArray, isJsonObject, type Json } from '../../shared/json.ts';
import { evaluatePath } from '../json-path/evaluate-path.ts';
import { toJsonText } from '../json-text.ts';
import { evaluateTyped, queryFailure } from '../jsonata/jsonata-expression.ts';
import { evaluateTemplate, requirePath } from '../payload-template.ts';
import type { EvaluationScope } from '../scope.ts';
import { runtimeFailure } from '../state-failure.ts';
import type { MapItem } from './execution.ts';
import { numberOf } from './number-fields.ts';
import type { CompiledMap } from './program.ts';

/** An inline Map runs at most 40 iterations at once. */
const INLINE_CONCURRENCY = 40;
/** A distributed Map runs at most 10,000 children at once. */
const DISTRIBUTED_CONCURRENCY = 10_000;

/**
 * How many iterations may run at once. 0 or nothing means as many as AWS allows.
 * @throws StateFailure
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-map.html
 */
export function concurrencyOf(state: CompiledMap, scope: EvaluationScope): number {
  const ceiling = state.isDistributed ? DISTRIBUTED_CONCURRENCY : INLINE_CONCURRENCY;
  const wanted = numberOf(state.maxConcurrency, scope) ?? 0;
  if (wanted < 0) throw runtimeFailure('MaxConcurrency cannot be negative.');
  return wanted === 0 ? ceiling : Math.min(wanted, ceiling);
}

/** How many failed items a distributed Map bears: a count and a percentage. */
export interface Tolerance {
  readonly count: number;
  readonly percentage: number;
}

/**
 * The failures a distributed Map bears.
 * @throws StateFailure (States.Runtime) if a number is out of range.
 */
export function toleranceOf(state: CompiledMap, scope: EvaluationScope): Tolerance {
  const count = numberOf(state.toleratedCount, scope) ?? 0;
  if (count < 0) throw runtimeFailure('ToleratedFailureCount cannot be negative.');
  const percentage = numberOf(state.toleratedPercentage, scope, 'float') ?? 0;
  if (percentage < 0 || percentage > 100) throw runtimeFailure('ToleratedFailurePercentage must be between 0 and 100.');
  return { count, percentage };
}

/**
 * The items of a Map from its input.
 * @throws StateFailure if there is no array (nor, in a distributed Map, an object).
 */
export function itemsOf(state: CompiledMap, scope: EvaluationScope): MapItem[] {
  const items = itemsFromInput(state, scope);
  return state.isDistributed ? items.map(item => ({ ...item, source: FROM_INPUT })) : items;
}

/** What `$$.Map.Item.Source` says of items that come from the state's input. */
const FROM_INPUT = 'STATE_DATA';

function itemsFromInput(state: CompiledMap, scope: EvaluationScope): MapItem[] {
  if (state.language === 'JSONPath') return itemsAtPath(state, scope);
  const { items } = state;
  if (items === undefined) {
    const found = toItems(scope.input, state.isDistributed);
    if (found !== undefined) return found;
    throw queryFailure(`Map state input must be an array but was: ${toJsonText(scope.input)}`);
  }
  const value =
    items.kind === 'jsonata' && !state.isDistributed
      ? evaluateTyped(items.expression, 'array', scope)
      : evaluateTemplate(items, scope);
  const found = toItems(value, state.isDistributed);
  if (found !== undefined) return found;
  throw queryFailure(`The field 'Items' must give an array but gave: ${toJsonText(value)}`, 'Items');
}

function itemsAtPath(state: CompiledMap, scope: EvaluationScope): MapItem[] {
  const path = state.itemsPath;
  const value = path === undefined ? scope.input : (evaluatePath(path, scope) ?? requirePath(path, scope));
  const found = toItems(value, state.isDistributed);
  if (found !== undefined) return found;
  // AWS names a path into the context object without its second dollar sign.
  const name = path?.text.replace(/^\$\$/, '$') ?? '$';
  throw runtimeFailure(`Reference path "${name}" must point to array.`);
}

/** The items of an array or, where allowed, of an object; undefined for anything else. */
export function toItems(value: Json, allowsObject: boolean): MapItem[] | undefined {
  if (isJsonArray(value)) return value.map((item, index) => ({ index, value: item }));
  if (!allowsObject || !isJsonObject(value)) return undefined;
  return Object.entries(value).map(([key, member], index) => ({ index, key, value: member ?? null }));
}
