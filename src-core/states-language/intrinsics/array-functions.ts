import { equalJson, type Json } from '../../shared/json.ts';
import { requireArray, requireInteger } from './argument-checks.ts';
import { IntrinsicFailure } from './failure.ts';

const MOST_RANGE_ELEMENTS = 1000;

/** `States.ArrayPartition`: cuts an array into chunks of a size of at least 1. */
export function arrayPartition(values: readonly Json[]): Json {
  return partition(requireArray(values, 0), requireInteger(values, 1));
}

/** Cuts items into chunks. @throws IntrinsicFailure if the size is below 1. */
export function partition(items: readonly Json[], size: number): Json[] {
  if (size < 1) throw new IntrinsicFailure(`the chunk size must be at least 1, but was ${size}`);
  const chunks: Json[] = [];
  for (let start = 0; start < items.length; start += size) chunks.push(items.slice(start, start + size));
  return chunks;
}

/** `States.ArrayContains`: whether an array holds a value. */
export function arrayContains(values: readonly Json[]): Json {
  return requireArray(values, 0).some(item => equalJson(item, values[1]));
}

/** `States.ArrayRange`: the numbers from first to last, both included, at a step other than 0; at most 1,000. */
export function arrayRange(values: readonly Json[]): Json {
  return range(requireInteger(values, 0), requireInteger(values, 1), requireInteger(values, 2));
}

/** The numbers from first to last. @throws IntrinsicFailure if the step is 0 or they are more than 1,000. */
function range(first: number, last: number, step: number): number[] {
  if (step === 0) throw new IntrinsicFailure('the step of a range must not be 0');
  const count = Math.max(0, Math.floor((last - first) / step) + 1);
  if (count > MOST_RANGE_ELEMENTS) {
    throw new IntrinsicFailure(`a range has at most ${MOST_RANGE_ELEMENTS} elements, but this one has ${count}`);
  }
  return Array.from({ length: count }, (_, index) => first + index * step);
}

/** `States.ArrayGetItem`: the item at an index from 0. */
export function arrayGetItem(values: readonly Json[]): Json {
  const items = requireArray(values, 0);
  const index = requireInteger(values, 1);
  const item = items[index];
  if (item === undefined) throw new IntrinsicFailure(`index ${index} is outside an array of ${items.length} items`);
  return item;
}

/** `States.ArrayLength`: how many items an array has. */
export function arrayLength(values: readonly Json[]): Json {
  return requireArray(values, 0).length;
}

/** `States.ArrayUnique`: the items without repetitions, each where it first occurs. */
export function arrayUnique(values: readonly Json[]): Json {
  const unique: Json[] = [];
  for (const item of requireArray(values, 0)) {
    if (!unique.some(known => equalJson(known, item))) unique.push(item);
  }
  return unique;
}
