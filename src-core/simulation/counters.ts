/** Counters in the order in which each was first counted. A few at most, so that looking through them is the fastest way. */
export interface Counters {
  readonly names: string[];
  readonly values: number[];
  /** Where to look first: elements count the same few things in the same order again and again. */
  next: number;
}

/** Nothing counted yet. */
export function createCounters(): Counters {
  return { names: [], values: [], next: 0 };
}

/** Adds to a counter and returns what it stands at then. */
export function addToCounter(counters: Counters, name: string, by: number): number {
  const { names, values } = counters;
  let index = counters.next;
  if (index >= names.length || names[index] !== name) {
    index = 0;
    while (index < names.length && names[index] !== name) index += 1;
    if (index === names.length) {
      names.push(name);
      values.push(0);
    }
  }
  const value = (values[index] ?? 0) + by;
  values[index] = value;
  counters.next = index + 1 < names.length ? index + 1 : 0;
  return value;
}

/** Counters by name. */
export function counterValues(counters: Counters | undefined): Record<string, number> {
  const named: Record<string, number> = {};
  counters?.names.forEach((name, index) => {
    named[name] = counters.values[index] ?? 0;
  });
  return named;
}
