import { formatDollars, formatDuration, formatNumber } from '#core/shared/units.ts';
import type { RunSummary } from '#core/simulation/run-summary.ts';

/** A number of a run in words, and what is better: less of it, more of it, or neither. */
export interface Measure {
  readonly name: keyof RunSummary;
  readonly label: string;
  readonly better: 'less' | 'more' | 'neither';
  readonly words: (value: number) => string;
}

const perSecond = (value: number) => `${formatNumber(value)} /s`;

/** Every number that two runs are compared by, in the order of the table. */
export const MEASURES: readonly Measure[] = [
  { name: 'messages', label: 'Messages sent', better: 'neither', words: formatNumber },
  { name: 'throughputPerSecond', label: 'Throughput', better: 'more', words: perSecond },
  { name: 'deadLetters', label: 'Dead letters', better: 'less', words: formatNumber },
  { name: 'lost', label: 'Lost', better: 'less', words: formatNumber },
  { name: 'duplicates', label: 'Processed again', better: 'less', words: formatNumber },
  { name: 'p50Seconds', label: 'Latency p50', better: 'less', words: formatDuration },
  { name: 'p95Seconds', label: 'Latency p95', better: 'less', words: formatDuration },
  { name: 'p99Seconds', label: 'Latency p99', better: 'less', words: formatDuration },
  { name: 'costPerMonth', label: 'Cost a month', better: 'less', words: formatDollars },
];

/** How the variant differs, with a sign and a share: "−12 (−40 %)"; "same" when it does not. */
export function differenceWords({ words }: Measure, design: number, variant: number): string {
  const difference = Math.round((variant - design) * 1e6) / 1e6;
  if (difference === 0) return 'same';
  const sign = difference > 0 ? '+' : '−';
  const share = design === 0 ? '' : ` (${sign}${Math.round((Math.abs(difference) / Math.abs(design)) * 100)} %)`;
  return `${sign}${words(Math.abs(difference))}${share}`;
}

/** Whether the variant does better or worse in this. */
export function toneOf({ better }: Measure, design: number, variant: number): 'good' | 'bad' | undefined {
  if (better === 'neither' || design === variant) return undefined;
  return variant < design === (better === 'less') ? 'good' : 'bad';
}
