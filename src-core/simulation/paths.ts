import { mixNumbers } from './random.ts';

/**
 * The ways that messages have come so far, numbered in the order they were first gone. Plain data. The mixed number of a
 * way does not depend on that order: what is drawn from it (poison) stays the same whatever else happens.
 */
export interface Paths {
  readonly mixed: number[];
  readonly numbers: Map<number, number>;
}

/** Only the way of a client's own message, number 0. */
export function createPaths(): Paths {
  return { mixed: [0], numbers: new Map([[0, 0]]) };
}

/** The way that goes on from another one at an element, as one of the copies made there. */
export function pathFrom(paths: Paths, path: number, element: number, copy: number): number {
  const mixed = mixNumbers(mixNumbers(paths.mixed[path] ?? 0, element), copy);
  const known = paths.numbers.get(mixed);
  if (known !== undefined) return known;
  const number = paths.mixed.push(mixed) - 1;
  paths.numbers.set(mixed, number);
  return number;
}
