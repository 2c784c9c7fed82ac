import { ElementReference, type TemplateValue, TextWithReferences } from '../contract/template-value.ts';

/** Every reference in a value, in the order of its text. */
export function referencesIn(value: TemplateValue | undefined): readonly ElementReference[] {
  if (typeof value !== 'object' || value === null) return [];
  if (value instanceof ElementReference) return [value];
  if (value instanceof TextWithReferences) return value.pieces.filter(piece => piece instanceof ElementReference);
  return Object.values(value).flatMap((member: TemplateValue | undefined) => referencesIn(member));
}

/** Which resources need which others first. */
export class Dependencies {
  private readonly needs = new Map<string, Set<string>>();

  /** Says that `from` needs `to` first. */
  add(from: string, to: string): void {
    const known = this.needs.get(from);
    if (known === undefined) this.needs.set(from, new Set([to]));
    else known.add(to);
  }

  /** Whether `from` is `to` or needs it first, directly or through others. */
  reaches(from: string, to: string): boolean {
    const visited = new Set([from]);
    const open = [from];
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      if (key === to) return true;
      for (const next of this.needs.get(key) ?? []) {
        if (visited.has(next)) continue;
        visited.add(next);
        open.push(next);
      }
    }
    return false;
  }
}
