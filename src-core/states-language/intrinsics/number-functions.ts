import type { Json } from '../../shared/json.ts';
import { requireInteger } from './argument-checks.ts';
import { IntrinsicFailure } from './failure.ts';

/**
 * `States.MathRandom`: a whole number from start (included) to end (not included). With a seed the number depends on
 * nothing but the seed; AWS's own sequence is not published, so the number differs from the one AWS would give.
 */
export function mathRandom(values: readonly Json[], random: () => number): Json {
  const start = requireInteger(values, 0);
  const end = requireInteger(values, 1);
  if (end <= start) throw new IntrinsicFailure(`the end ${end} must be greater than the start ${start}`);
  const draw = values.length > 2 ? seededNumber(requireInteger(values, 2)) : random();
  return start + Math.floor(draw * (end - start));
}

/** A number in [0, 1) that depends on nothing but the seed. */
export function seededNumber(seed: number): number {
  let mixed = (seed ^ 0x9e3779b9) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) >>> 0;
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 0x1_0000_0000;
}

/** `States.MathAdd`: the sum of two whole numbers of 32 bits. */
export function mathAdd(values: readonly Json[]): Json {
  return requireInteger(values, 0) + requireInteger(values, 1);
}

/** `States.UUID`: a version 4 UUID made of the given randomness. */
export function uuid(random: () => number): string {
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, place => {
    const digit = Math.floor(random() * 16);
    return (place === 'x' ? digit : (digit & 0x3) | 0x8).toString(16);
  });
}
