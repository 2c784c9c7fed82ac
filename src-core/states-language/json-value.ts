/** A value as JSON knows it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. A left-out member reads as `undefined`. */
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

/** Whether two JSON values say the same; the order of members does not matter. */
export function equalJson(left: Json | undefined, right: Json | undefined): boolean {
  if (left === right) return true;
  if (isJsonArray(left) && isJsonArray(right)) {
    return left.length === right.length && left.every((item, index) => equalJson(item, right[index]));
  }
  if (isJsonObject(left) && isJsonObject(right)) {
    const keys = Object.keys(left);
    if (keys.length !== Object.keys(right).length) return false;
    return keys.every(key => Object.hasOwn(right, key) && equalJson(left[key], right[key]));
  }
  return false;
}

/** Compact JSON text of a value, as AWS writes it into histories and causes. */
export function toJsonText(value: Json): string {
  return JSON.stringify(value);
}

/** Bytes a text takes in UTF-8. Lone surrogates count as the three bytes of the replacement character. */
export function utf8ByteLength(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    if (unit < 0x800) bytes += 1;
    else if (isHighSurrogate(unit) && isLowSurrogate(text.charCodeAt(index + 1))) {
      bytes += 2;
      index++;
    } else bytes += 2;
  }
  return bytes;
}

/**
 * Whether the compact JSON text of a value takes more than `limitBytes` bytes of UTF-8. A cheap upper bound settles
 * small values without writing the text.
 */
export function exceedsJsonBytes(value: Json, limitBytes: number): boolean {
  if (upperBoundBytes(value, limitBytes) <= limitBytes) return false;
  return utf8ByteLength(toJsonText(value)) > limitBytes;
}

function upperBoundBytes(value: Json, limitBytes: number): number {
  if (typeof value === 'string') return value.length * 6 + 2;
  if (typeof value === 'number') return 25;
  if (typeof value !== 'object' || value === null) return 5;
  let bytes = 2;
  if (isJsonArray(value)) {
    for (const item of value) {
      bytes += upperBoundBytes(item, limitBytes) + 1;
      if (bytes > limitBytes) return bytes;
    }
    return bytes;
  }
  for (const key in value) {
    bytes += key.length * 6 + 4 + upperBoundBytes(value[key] ?? null, limitBytes);
    if (bytes > limitBytes) return bytes;
  }
  return bytes;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
