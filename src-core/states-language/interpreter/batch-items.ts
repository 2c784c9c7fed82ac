import { isJsonObject, type Json } from '../../shared/json.ts';
import { utf8Length } from '../../shared/utf8.ts';
import { toJsonText } from '../json-text.ts';
import { evaluateTemplate } from '../payload-template.ts';
import type { EvaluationScope } from '../scope.ts';
import type { MapItem } from './execution.ts';
import { numberOf } from './number-fields.ts';
import type { CompiledBatcher } from './program.ts';

/** AWS's ceiling for the input of one batch. */
const MOST_BATCH_BYTES = 262_144;

/**
 * Groups items into the inputs of child executions: `{ Items: […], BatchInput: … }`, each with at most as many items
 * and bytes as the batcher says.
 * @throws StateFailure if a setting cannot be computed.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itembatcher.html
 */
export function batchItems(batcher: CompiledBatcher, items: readonly MapItem[], scope: EvaluationScope): MapItem[] {
  const mostItems = numberOf(batcher.maxItems, scope) ?? Number.POSITIVE_INFINITY;
  const mostBytes = numberOf(batcher.maxBytes, scope) ?? MOST_BATCH_BYTES;
  const shared = batcher.batchInput === undefined ? undefined : evaluateTemplate(batcher.batchInput, scope);
  const frameBytes = byteLength(toBatch([], shared));
  const batches: Json[][] = [];
  let current: Json[] = [];
  let bytes = frameBytes;
  for (const { value } of items) {
    const size = byteLength(value) + 1;
    if (current.length > 0 && (current.length >= mostItems || bytes + size > mostBytes)) {
      batches.push(current);
      current = [];
      bytes = frameBytes;
    }
    current.push(value);
    bytes += size;
  }
  if (current.length > 0) batches.push(current);
  return batches.map((batch, index) => ({ index, value: toBatch(batch, shared) }));
}

function toBatch(items: readonly Json[], shared: Json | undefined): Json {
  return isJsonObject(shared) ? { BatchInput: shared, Items: items } : { Items: items };
}

function byteLength(value: Json): number {
  return utf8Length(toJsonText(value));
}
