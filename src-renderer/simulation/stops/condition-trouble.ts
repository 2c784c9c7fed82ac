import { parseTraceCondition } from '#core/simulation/breakpoint.ts';

/** What is wrong with a condition on lines of the trace, as a sentence; an empty one is right and holds for every line. */
export function troubleOf(condition: string): string | undefined {
  if (condition.trim() === '') return undefined;
  const parsed = parseTraceCondition(condition);
  if (parsed.ok) return undefined;
  return `${parsed.error.charAt(0).toUpperCase()}${parsed.error.slice(1)}.`;
}
