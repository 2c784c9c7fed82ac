import { processorMillis } from './processor-time.ts';

/** The median processor time of some runs of an action, in milliseconds, after one run to warm up. */
export function medianMillis(action: () => unknown, runs = 7): number {
  action();
  const durations = Array.from({ length: runs }, () => {
    const began = processorMillis();
    action();
    return processorMillis() - began;
  });
  return durations.sort((left, right) => left - right)[Math.floor(runs / 2)] ?? 0;
}
