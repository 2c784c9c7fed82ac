import type { Load } from '#core/contract/scenario.ts';
import { compact } from '../scenario-edits.ts';

/** Every way in which messages can arrive, in words. */
export const ARRIVALS: readonly { readonly value: Load['arrivals']; readonly label: string }[] = [
  { value: 'constant', label: 'Evenly spaced' },
  { value: 'poisson', label: 'At random (Poisson)' },
  { value: 'burst', label: 'In bursts' },
  { value: 'ramp', label: 'Ramp up or down' },
  { value: 'curve', label: 'Along a curve, evenly' },
  { value: 'poisson-curve', label: 'Along a curve, at random' },
  { value: 'rows', label: 'Replay of a recording' },
];

const CURVES: ReadonlySet<Load['arrivals']> = new Set(['curve', 'poisson-curve']);

/** Whether the rate of a load is a curve through points. */
export function isAlongCurve({ arrivals }: Load): boolean {
  return CURVES.has(arrivals);
}

/** A load with another way of arriving: what only the old one uses is left out, what the new one needs has a start. */
export function withArrivals(load: Load, arrivals: Load['arrivals'], forSeconds: number): Load {
  const isRows = arrivals === 'rows';
  return compact({
    ...load,
    arrivals,
    toRatePerSecond: arrivals === 'ramp' ? (load.toRatePerSecond ?? load.ratePerSecond * 10) : undefined,
    burstSize: arrivals === 'burst' ? (load.burstSize ?? 10) : undefined,
    everySeconds: arrivals === 'burst' ? (load.everySeconds ?? 30) : undefined,
    curve: CURVES.has(arrivals) ? (load.curve ?? startingCurve(load.ratePerSecond, forSeconds)) : undefined,
    rows: isRows && load.rowsFile === undefined ? (load.rows ?? [{ atSeconds: 0 }]) : undefined,
    rowsFile: isRows ? load.rowsFile : undefined,
    ...(isRows && NOT_OF_ROWS),
  } as Load);
}

// A row says itself what its message is like.
const NOT_OF_ROWS = {
  bodies: undefined,
  sizes: undefined,
  keys: undefined,
  keyDistribution: undefined,
  hotKeyShare: undefined,
  duplicateShare: undefined,
};

/** Up to a peak in the middle of the run and down again. */
function startingCurve(ratePerSecond: number, forSeconds: number): NonNullable<Load['curve']> {
  return [
    { atSeconds: 0, ratePerSecond },
    { atSeconds: Math.round(forSeconds / 2), ratePerSecond: Math.min(100_000, Math.max(1, ratePerSecond * 5)) },
    { atSeconds: Math.round(forSeconds), ratePerSecond },
  ];
}
