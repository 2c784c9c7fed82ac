import { processorMillis } from './processor-time.ts';

/** The median of some numbers, the upper one of two in the middle; 0 of none. */
export function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}

/** The median processor time of some runs of an action, in milliseconds, after one run to warm up. */
export function medianMillis(action: () => unknown, runs = 7): number {
  action();
  const durations = Array.from({ length: runs }, () => {
    const began = processorMillis();
    action();
    return processorMillis() - began;
  });
  return median(durations);
}
