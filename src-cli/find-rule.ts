import { allRules, type CatalogueRule, ruleById } from '#core/rules/catalogue.ts';
import { nearest } from '#core/shared/nearest.ts';
import { CommandError } from './command-error.ts';

/** The rule of an id as a person types it, in small or large letters. Throws a {@link CommandError} that suggests the nearest. */
export function findRule(given: string, option: string): CatalogueRule {
  const id = given.trim().toUpperCase();
  const rule = ruleById(id);
  if (rule !== undefined) return rule;
  const ids = allRules().map(known => known.id);
  throw new CommandError(
    `${option} is "${given}"; there is no such rule, did you mean ${nearest(id, ids) ?? closest(id, ids)}?`,
  );
}

/** The id that shares the most words with what was given; of those the one that begins like it for longest. */
function closest(given: string, ids: readonly string[]): string {
  const words = new Set(given.split(/[^A-Z0-9]+/));
  const score = (id: string) => 100 * id.split('-').filter(word => words.has(word)).length + commonStart(given, id);
  return ids.reduce((best, id) => (score(id) > score(best) ? id : best), ids[0] ?? '');
}

function commonStart(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length += 1;
  return length;
}
