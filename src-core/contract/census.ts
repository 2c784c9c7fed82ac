/** How many things are in each state, by the key of their lifecycle: what an inspector draws beside the states. */
export type Census = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Counts things by the state they are in. */
export function countStates(things: Iterable<{ readonly state: string }>): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { state } of things) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
