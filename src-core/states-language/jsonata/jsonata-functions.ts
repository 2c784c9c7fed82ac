import type jsonata from 'jsonata';
import type { Json } from '../../shared/json.ts';
import { partition } from '../intrinsics/array-functions.ts';
import { hashText } from '../intrinsics/encoding-functions.ts';
import { IntrinsicFailure } from '../intrinsics/failure.ts';
import { parseJsonText } from '../intrinsics/json-functions.ts';
import { seededNumber, uuid } from '../intrinsics/number-functions.ts';

/** What an evaluation takes from outside: randomness and the time. */
export interface JsonataEnvironment {
  /** Numbers in [0, 1). */
  readonly random: () => number;
  /** The time as milliseconds since 1970. */
  readonly nowMillis: number;
}

type Implementation = Parameters<jsonata.Expression['registerFunction']>[1];

const MOST_RANGE_ELEMENTS = 1_000_000;

/**
 * Gives an expression the functions that AWS adds to JSONata (`$partition`, `$range`, `$hash`, `$random`, `$uuid`,
 * `$parse`), those that would look at the clock or at chance, and takes away `$eval`, which AWS does not offer.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html#jsonata-functions-provided-by-sfn
 */
export function registerJsonataFunctions(expression: jsonata.Expression, environment: () => JsonataEnvironment): void {
  const functions: Record<string, (this: jsonata.Focus, ...values: never[]) => unknown> = {
    partition: (items: unknown, size: number) =>
      items === undefined ? undefined : partition(Array.isArray(items) ? items : [items as Json], Math.floor(size)),
    range,
    hash: (text: unknown, algorithm: string) => (typeof text === 'string' ? hashText(text, algorithm) : undefined),
    random: (seed?: number) => (typeof seed === 'number' ? seededNumber(seed) : environment().random()),
    uuid: () => uuid(environment().random),
    parse: (text: unknown) => (typeof text === 'string' ? parseJsonText(text) : undefined),
    now(picture?: string, timezone?: string) {
      const fromMillis = this.environment.lookup('fromMillis');
      return fromMillis.implementation.call(this, environment().nowMillis, picture, timezone);
    },
    millis: () => environment().nowMillis,
    shuffle: (items: unknown) => (Array.isArray(items) ? shuffle(items, environment().random) : items),
  };
  for (const [name, implementation] of Object.entries(functions)) {
    expression.registerFunction(name, implementation as Implementation);
  }
  expression.assign('eval', undefined);
}

function range(first: number, last: number, step: number): number[] {
  if (step === 0) throw new IntrinsicFailure('the step of a range must not be 0');
  const count = Math.max(0, Math.floor((last - first) / step) + 1);
  if (count > MOST_RANGE_ELEMENTS) throw new IntrinsicFailure(`a range has at most ${MOST_RANGE_ELEMENTS} elements`);
  return Array.from({ length: count }, (_, index) => first + index * step);
}

function shuffle(items: readonly unknown[], random: () => number): unknown[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
  }
  return mixed;
}
