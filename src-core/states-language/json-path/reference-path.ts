import { isJsonArray, isJsonObject, type Json } from '../../shared/json.ts';
import { type ParsedPath, parsePath } from './parse-path.ts';
import type { JsonPath } from './path.ts';

/**
 * Reads a reference path: a path that names exactly one place, without `@ .. , : ? *`.
 * @returns the path, or the reason why the text is none.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/amazon-states-language-paths.html
 */
export function parseReferencePath(text: string): ParsedPath {
  const parsed = parsePath(text);
  if (!parsed.ok || (parsed.path.isDefinite && parsed.path.root.kind !== 'item')) return parsed;
  return { ok: false, message: `${text} can name several places; a reference path names one` };
}

/**
 * A copy of `target` with `value` at the place a reference path names. Objects on the way are made; everything off
 * the way is shared with `target`.
 * @returns undefined if the place cannot be made: a member of something that is no object, an index past the end of
 * an array.
 */
export function writeAtPath(target: Json, path: JsonPath, value: Json): Json | undefined {
  return writeFrom(target, path, 0, value);
}

function writeFrom(target: Json | undefined, path: JsonPath, depth: number, value: Json): Json | undefined {
  const segment = path.segments[depth];
  if (segment === undefined) return value;
  if (segment.kind === 'names') {
    if (target !== undefined && !isJsonObject(target)) return undefined;
    const name = segment.names[0] ?? '';
    const child = writeFrom(target?.[name], path, depth + 1, value);
    return child === undefined ? undefined : { ...target, [name]: child };
  }
  if (segment.kind !== 'indexes' || !isJsonArray(target)) return undefined;
  const index = segment.indexes[0] ?? 0;
  const current = target[index];
  if (current === undefined) return undefined;
  const child = writeFrom(current, path, depth + 1, value);
  return child === undefined ? undefined : target.with(index, child);
}
