import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../shared/json.ts';
import { toJsonText } from '../json-text.ts';
import { IntrinsicFailure } from './failure.ts';

/** The argument at a position, which must be an array. @throws IntrinsicFailure */
export function requireArray(values: readonly Json[], position: number): readonly Json[] {
  const value = values[position];
  if (isJsonArray(value)) return value;
  throw refused(value, 'an array', position);
}

/** The argument at a position, which must be a string. @throws IntrinsicFailure */
export function requireText(values: readonly Json[], position: number): string {
  const value = values[position];
  if (typeof value === 'string') return value;
  throw refused(value, 'a string', position);
}

/** The argument at a position, which must be a JSON object. @throws IntrinsicFailure */
export function requireObject(values: readonly Json[], position: number): JsonObject {
  const value = values[position];
  if (isJsonObject(value)) return value;
  throw refused(value, 'an object', position);
}

/**
 * The argument at a position, which must be a number within 32 bits. A fraction is rounded to the nearest whole
 * number, halves upwards, as AWS does.
 * @throws IntrinsicFailure
 */
export function requireInteger(values: readonly Json[], position: number): number {
  const value = values[position];
  if (typeof value !== 'number') throw refused(value, 'a number', position);
  const rounded = Math.round(value) + 0;
  if (rounded < -2_147_483_648 || rounded > 2_147_483_647) throw refused(value, 'a 32-bit number', position);
  return rounded;
}

function refused(value: Json | undefined, wanted: string, position: number): IntrinsicFailure {
  const given = value === undefined ? 'nothing' : toJsonText(value);
  return new IntrinsicFailure(`argument ${position + 1} must be ${wanted}, but was ${given}`);
}
