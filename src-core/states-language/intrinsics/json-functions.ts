import type { Json } from '../../shared/json.ts';
import { toJsonText } from '../json-text.ts';
import { requireObject, requireText } from './argument-checks.ts';
import { IntrinsicFailure } from './failure.ts';

/** `States.StringToJson`: the value that a JSON text says; a blank text says null. */
export function stringToJson(values: readonly Json[]): Json {
  return parseJsonText(requireText(values, 0));
}

/** The value that a JSON text says, with -0 as 0. @throws IntrinsicFailure if the text is not JSON. */
export function parseJsonText(text: string): Json {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text, (_, value) => (value === 0 ? 0 : value));
  } catch {
    throw new IntrinsicFailure(`argument 1 must be JSON text, but was ${toJsonText(text)}`);
  }
}

/** `States.JsonToString`: the compact JSON text of a value. */
export function jsonToString(values: readonly Json[]): Json {
  return toJsonText(values[0] ?? null);
}

/** `States.JsonMerge`: the members of two objects, the second winning. AWS merges shallowly only. */
export function jsonMerge(values: readonly Json[]): Json {
  if (values[2] !== false) throw new IntrinsicFailure('argument 3 must be false: AWS does not merge deeply');
  return { ...requireObject(values, 0), ...requireObject(values, 1) };
}
