/** Numbers that go up and down. Every other number counts from the start of the run and only grows. */
const GAUGES: ReadonlySet<string> = new Set([
  'visible',
  'inFlight',
  'delayed',
  'ageOfOldestSeconds',
  'running',
  'idleEnvironments',
  'provisionedConcurrentExecutions',
  'provisionedConcurrencyUtilization',
  'waitingEvents',
  'stored',
  'iteratorAgeMillis',
  'concurrency',
  'gathered',
  'carrying',
  'waiting',
]);

export function isGauge(name: string): boolean {
  return GAUGES.has(name);
}

/** How fast a counter grew before each sample, a second; the first sample has nothing before it. */
export function ratePerSecond(times: readonly number[], counts: readonly number[]): readonly number[] {
  return counts.map((count, index) => {
    if (index === 0) return 0;
    const millis = (times[index] ?? 0) - (times[index - 1] ?? 0);
    return millis <= 0 ? 0 : Math.max(0, ((count - (counts[index - 1] ?? 0)) * 1000) / millis);
  });
}
