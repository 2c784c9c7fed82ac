import { equalJson, isJsonObject, type Json } from '../../shared/json.ts';

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

/** One problem in words: what was wanted and what was found. */
export function differs(what: string, wanted: unknown, found: unknown): readonly string[] {
  return [`${what}: expected ${show(wanted)}, got ${show(found)}`];
}

/** Whether a number is the wanted one, the observed one, or between `min` and `max`. */
export function isWithin(found: number, wanted: unknown): boolean {
  if (typeof wanted === 'number') return found === wanted;
  const { min, max, observed } = wanted as { min?: number; max?: number; observed?: number };
  if (min === undefined && max === undefined) return found === observed;
  return found >= (min ?? 0) && found <= (max ?? Number.POSITIVE_INFINITY);
}

/** Whether a value holds everything that the wanted one states. */
export function includes(found: unknown, wanted: unknown): boolean {
  if (isJsonObject(wanted)) {
    if (typeof wanted['arnOf'] === 'string') return String(found).endsWith(`:${wanted['arnOf']}`);
    if (typeof found === 'number' && ('min' in wanted || 'max' in wanted)) return isWithin(found, wanted);
    return isJsonObject(found) && Object.entries(wanted).every(([key, value]) => includes(found[key], value));
  }
  return equalJson(found as Json, wanted as Json);
}

/** The JSON of a text, or the text itself where it is none. */
export function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null') as unknown;
  } catch {
    return text;
  }
}
