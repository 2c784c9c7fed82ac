import { isJsonArray, type Json } from '../../shared/json.ts';
import { requireText } from './argument-checks.ts';
import { IntrinsicFailure } from './failure.ts';

const PLACE_OR_ESCAPE = /\\(.)|\{\}/gs;

/** `States.Format`: a template in which each `{}` is replaced by the next value; a backslash keeps the next character. */
export function format(values: readonly Json[]): Json {
  const template = requireText(values, 0);
  let used = 0;
  const text = template.replace(PLACE_OR_ESCAPE, (_, escaped: string | undefined) => {
    if (escaped !== undefined) return escaped;
    used++;
    return formatValue(values[used] ?? null);
  });
  if (used === values.length - 1) return text;
  throw new IntrinsicFailure(`the template has ${used} places, but ${values.length - 1} values are given`);
}

/** How AWS writes a value into a text: strings bare, objects as `{name=value}`, arrays as `[first, second]`. */
function formatValue(value: Json): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return String(value);
  if (isJsonArray(value)) return `[${value.map(formatValue).join(', ')}]`;
  return `{${Object.entries(value)
    .map(([name, member]) => `${name}=${formatValue(member ?? null)}`)
    .join(', ')}}`;
}

/** `States.StringSplit`: the parts of a text between any of the delimiter's characters, without empty parts. */
export function stringSplit(values: readonly Json[]): Json {
  const delimiters = new Set(requireText(values, 1));
  const parts: string[] = [];
  let part = '';
  for (const character of requireText(values, 0)) {
    if (!delimiters.has(character)) part += character;
    else {
      if (part !== '') parts.push(part);
      part = '';
    }
  }
  if (part !== '') parts.push(part);
  return parts;
}
