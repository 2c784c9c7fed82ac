import { equalJson, isJsonArray, isJsonObject, type Json } from '../../shared/json.ts';
import type { TemplateChange } from '../text/template-change.ts';

/** The changes that turn one value into another, each as deep in it as it goes; none where they are equal. */
export function jsonChanges(
  before: Json | undefined,
  after: Json | undefined,
  path: readonly (string | number)[],
): readonly TemplateChange[] {
  if (equalJson(before, after)) return [];
  if (after === undefined) return [{ change: 'remove', path }];
  if (isJsonArray(before) && isJsonArray(after) && before.length === after.length && before.length > 0) {
    return after.flatMap((item, index) => jsonChanges(before[index], item, [...path, index]));
  }
  if (isJsonObject(before) && isJsonObject(after) && Object.keys(after).length > 0) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap(name => jsonChanges(before[name], after[name], [...path, name]));
  }
  return [{ change: 'set', path, value: after }];
}
