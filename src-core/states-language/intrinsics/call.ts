import type { Json } from '../../shared/json.ts';
import type { JsonPath } from '../json-path/path.ts';

/** A parsed call of an intrinsic function, such as `States.Format('Hello {}', $.name)`. */
export interface IntrinsicCall {
  readonly text: string;
  readonly name: IntrinsicName;
  readonly callArguments: readonly IntrinsicArgument[];
}

/**
 * One argument of a call: a constant, a path, or another call. `source` is a quoted text as written, escapes and all:
 * only there can States.Format tell an escaped brace from a place for a value.
 */
export type IntrinsicArgument =
  | { kind: 'constant'; value: Json; source?: string }
  | { kind: 'path'; path: JsonPath }
  | { kind: 'call'; call: IntrinsicCall };

/**
 * The intrinsic functions of the Amazon States Language with the least and the most arguments each takes.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/intrinsic-functions.html
 */
export const INTRINSIC_ARITIES = {
  'States.Format': [1, Number.POSITIVE_INFINITY],
  'States.StringToJson': [1, 1],
  'States.JsonToString': [1, 1],
  'States.Array': [0, Number.POSITIVE_INFINITY],
  'States.ArrayPartition': [2, 2],
  'States.ArrayContains': [2, 2],
  'States.ArrayRange': [3, 3],
  'States.ArrayGetItem': [2, 2],
  'States.ArrayLength': [1, 1],
  'States.ArrayUnique': [1, 1],
  'States.Base64Encode': [1, 1],
  'States.Base64Decode': [1, 1],
  'States.Hash': [2, 2],
  'States.JsonMerge': [3, 3],
  'States.MathRandom': [2, 3],
  'States.MathAdd': [2, 2],
  'States.StringSplit': [2, 2],
  'States.UUID': [0, 0],
} as const satisfies Record<string, readonly [number, number]>;

/** The name of an intrinsic function. */
export type IntrinsicName = keyof typeof INTRINSIC_ARITIES;

/** Whether a text names an intrinsic function. */
export function isIntrinsicName(name: string): name is IntrinsicName {
  return Object.hasOwn(INTRINSIC_ARITIES, name);
}
