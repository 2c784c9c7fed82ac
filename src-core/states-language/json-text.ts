import { isJsonArray, type Json } from '../shared/json.ts';
import { utf8Length } from '../shared/utf8.ts';

/** Compact JSON text of a value, as AWS writes it into histories and causes. */
export function toJsonText(value: Json): string {
  return JSON.stringify(value);
}

/**
 * Whether the compact JSON text of a value takes more than `limitBytes` bytes of UTF-8. A cheap upper bound settles
 * small values without writing the text.
 */
export function exceedsJsonBytes(value: Json, limitBytes: number): boolean {
  if (upperBoundBytes(value, limitBytes) <= limitBytes) return false;
  return utf8Length(toJsonText(value)) > limitBytes;
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
