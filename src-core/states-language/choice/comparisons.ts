import type { Json } from '../../shared/json.ts';
import { parseTimestamp } from '../timestamp.ts';

/** Whether two values compare as an operator says; values of the wrong type never do. */
export type Comparison = (left: Json, right: Json) => boolean;

type Ordered = number | string;
type Order = (left: Ordered, right: Ordered) => boolean;
type Read = (value: Json) => Ordered | undefined;

const ORDERS: Record<string, Order> = {
  Equals: (left, right) => left === right,
  LessThan: (left, right) => left < right,
  GreaterThan: (left, right) => left > right,
  LessThanEquals: (left, right) => left <= right,
  GreaterThanEquals: (left, right) => left >= right,
};

const FAMILIES: Record<string, Read> = {
  String: value => (typeof value === 'string' ? value : undefined),
  Numeric: value => (typeof value === 'number' ? value : undefined),
  Timestamp: value => (typeof value === 'string' ? parseTimestamp(value) : undefined),
};

/**
 * Every comparison of two values, by the name of its operator; each but `StringMatches` also exists with the suffix
 * `Path`.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html#amazon-states-language-choice-state-rules
 */
export const COMPARISONS: Readonly<Record<string, Comparison>> = {
  ...Object.fromEntries(
    Object.entries(FAMILIES).flatMap(([family, read]) =>
      Object.entries(ORDERS).map(([order, compare]) => [family + order, compareRead(read, compare)]),
    ),
  ),
  BooleanEquals: (left, right) => typeof left === 'boolean' && left === right,
  StringMatches: (left, right) =>
    typeof left === 'string' && typeof right === 'string' && wildcardPattern(right).test(left),
};

/** The tests of one value, by the name of their operator. `IsPresent` is not here: it looks at the path. */
export const TYPE_TESTS: Readonly<Record<string, (value: Json) => boolean>> = {
  IsNull: value => value === null,
  IsNumeric: value => typeof value === 'number',
  IsString: value => typeof value === 'string',
  IsBoolean: value => typeof value === 'boolean',
  IsTimestamp: value => typeof value === 'string' && parseTimestamp(value) !== undefined,
};

function compareRead(read: Read, compare: Order): Comparison {
  return (left, right) => {
    const first = read(left);
    const second = read(right);
    return first !== undefined && second !== undefined && compare(first, second);
  };
}

/** `*` stands for any characters; a backslash makes the next character stand for itself. */
function wildcardPattern(pattern: string): RegExp {
  let source = '';
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern.charAt(index);
    if (character === '*') source += '[\\s\\S]*';
    else if (character === '\\' && index + 1 < pattern.length) source += escapeForPattern(pattern.charAt(++index));
    else source += escapeForPattern(character);
  }
  return new RegExp(`^${source}$`);
}

function escapeForPattern(character: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character;
}
