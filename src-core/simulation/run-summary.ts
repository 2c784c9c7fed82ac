import type { RunReport } from './report.ts';

/** What two runs are compared by. Durations in seconds, cost in US dollars. */
export interface RunSummary {
  /** Messages that clients sent. */
  readonly messages: number;
  readonly deadLetters: number;
  /** Work done more than once. */
  readonly duplicates: number;
  readonly p50Seconds: number;
  readonly p95Seconds: number;
  readonly p99Seconds: number;
  readonly throughputPerSecond: number;
  readonly lost: number;
  readonly costPerMonth: number;
}

/** The numbers of a summary in the order in which they are shown. */
export const SUMMARY_MEASURES = [
  'messages',
  'deadLetters',
  'duplicates',
  'p50Seconds',
  'p95Seconds',
  'p99Seconds',
  'throughputPerSecond',
  'lost',
  'costPerMonth',
] as const satisfies readonly (keyof RunSummary)[];

/** Sums a report up in the numbers that matter. */
export function summarizeRun(report: RunReport): RunSummary {
  const { latency, messages, simulatedSeconds, duplicates, lost, cost } = report;
  const counters = Object.values(report.resources);
  const { p50Seconds, p95Seconds, p99Seconds } = latency;
  return {
    messages: messages.sent,
    deadLetters: counters.reduce((sum, each) => sum + (each['deadLettered'] ?? 0), 0),
    duplicates,
    p50Seconds,
    p95Seconds,
    p99Seconds,
    throughputPerSecond: simulatedSeconds === 0 ? 0 : Math.round((latency.count / simulatedSeconds) * 1000) / 1000,
    lost,
    costPerMonth: cost.perMonth,
  };
}

/** What the second run has more (or less) of than the first. */
export function differenceOf(before: RunSummary, after: RunSummary): RunSummary {
  const entries = SUMMARY_MEASURES.map(name => [name, Math.round((after[name] - before[name]) * 1000) / 1000]);
  return { ...after, ...Object.fromEntries(entries) };
}
