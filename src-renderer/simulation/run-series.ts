import type { Counters, SeriesPatch } from './run/protocol.ts';

/** Samples of gauges and counters at common times, by element and name. */
export interface RunSeries {
  readonly times: readonly number[];
  readonly values: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
}

export const NO_SERIES: RunSeries = { times: [], values: {} };

/** Puts new samples behind the known ones; what the patch counts as gone is cut off first. */
export function mergeSeries(known: RunSeries, patch: SeriesPatch): RunSeries {
  if (patch.times.length === 0 && patch.from === known.times.length) return known;
  const times = [...known.times.slice(0, patch.from), ...patch.times];
  const elements = new Set([...Object.keys(known.values), ...Object.keys(patch.values)]);
  const values = [...elements].map(element => {
    const before = known.values[element] ?? {};
    const added = patch.values[element] ?? {};
    const names = new Set([...Object.keys(before), ...Object.keys(added)]);
    const columns = [...names].map(name => [name, join(before[name], added[name], patch.from, times.length)] as const);
    return [element, Object.fromEntries(columns)] as const;
  });
  return { times, values: Object.fromEntries(values) };
}

// What appears later is 0 before.
function join(
  before: readonly number[] = [],
  added: readonly number[] = [],
  from: number,
  length: number,
): readonly number[] {
  const head = before.slice(0, from);
  while (head.length < length - added.length) head.push(0);
  return [...head, ...added];
}

/** The new counters, with the very records of those elements whose numbers have not changed. */
export function mergeCounters(known: Counters, next: Counters): Counters {
  return Object.fromEntries(
    Object.entries(next).map(([element, counters]) => {
      const before = known[element];
      return [element, before !== undefined && isSame(before, counters) ? before : counters];
    }),
  );
}

function isSame(left: Readonly<Record<string, number>>, right: Readonly<Record<string, number>>): boolean {
  const names = Object.keys(right);
  return names.length === Object.keys(left).length && names.every(name => left[name] === right[name]);
}
