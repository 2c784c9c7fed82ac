/** A value as JSON knows it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. `undefined` stands for a member that is left out. */
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** Whether a value is a JSON object (neither null nor an array). */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is an array, narrowed to JSON. */
export function isJsonArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The JSON name of a value's type: `null`, `boolean`, `number`, `string`, `array` or `object`. */
export function jsonTypeName(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** Whether two JSON values say the same; the order of members does not matter, left-out members equal absent ones. */
export function equalJson(left: Json | undefined, right: Json | undefined): boolean {
  if (left === right) return true;
  if (isJsonArray(left) && isJsonArray(right)) {
    return left.length === right.length && left.every((item, index) => equalJson(item, right[index]));
  }
  if (!isJsonObject(left) || !isJsonObject(right)) return false;
  const keys = statedKeys(left);
  return keys.length === statedKeys(right).length && keys.every(key => equalJson(left[key], right[key]));
}

function statedKeys(object: JsonObject): readonly string[] {
  return Object.keys(object).filter(key => object[key] !== undefined);
}
