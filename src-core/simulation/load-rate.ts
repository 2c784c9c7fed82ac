import type { Load } from '../contract/scenario.ts';
import type { Millis } from '../shared/units.ts';

/** When the window of a load closes: where it says so, at the latest with the run. */
export function windowEndMillis(load: Load, endMillis: Millis): Millis {
  return Math.min(endMillis, load.toSeconds === undefined ? endMillis : load.toSeconds * 1000);
}

/** Mean rate of a load at a moment of a run that ends at `endMillis`, messages per second. Only ramps and curves change it. */
export function rateAt(load: Load, endMillis: Millis, atMillis: Millis): number {
  if (load.curve !== undefined && isCurve(load)) return curveAt(load.curve, atMillis / 1000);
  if (load.arrivals !== 'ramp') return load.ratePerSecond;
  const from = load.fromSeconds * 1000;
  const length = windowEndMillis(load, endMillis) - from;
  const share = length <= 0 ? 1 : (atMillis - from) / length;
  return load.ratePerSecond + ((load.toRatePerSecond ?? load.ratePerSecond) - load.ratePerSecond) * share;
}

function isCurve({ arrivals }: Load): boolean {
  return arrivals === 'curve' || arrivals === 'poisson-curve';
}

function curveAt(curve: NonNullable<Load['curve']>, second: number): number {
  const after = curve.findIndex(point => point.atSeconds > second);
  const next = curve[after < 0 ? curve.length - 1 : after];
  const last = curve[after <= 0 ? (after < 0 ? curve.length - 1 : 0) : after - 1];
  if (next === undefined || last === undefined || next.atSeconds <= last.atSeconds) return last?.ratePerSecond ?? 0;
  const share = Math.max(0, (second - last.atSeconds) / (next.atSeconds - last.atSeconds));
  return last.ratePerSecond + (next.ratePerSecond - last.ratePerSecond) * share;
}

/** Time from one burst of a load to the next. */
export function burstIntervalMillis(load: Load): Millis {
  if (load.everySeconds !== undefined) return load.everySeconds * 1000;
  return load.ratePerSecond > 0 ? ((load.burstSize ?? 1) * 1000) / load.ratePerSecond : Number.MAX_SAFE_INTEGER;
}

/** When a row of a load is sent. */
export function rowMillis(load: Load, row: NonNullable<Load['rows']>[number]): Millis {
  return (load.fromSeconds + row.atSeconds) * 1000;
}

/** What a load sends in equal stretches of a run. */
export interface LoadProfile {
  /** Mean rate in each stretch, messages per second. */
  readonly rates: readonly number[];
  /** Messages of the whole run; what is random counts as its mean. */
  readonly messages: number;
}

/** How the rate of a load goes over a run of so many seconds, in `stretches` equal stretches, before anything is simulated. */
export function loadProfile(load: Load, forSeconds: number, stretches: number): LoadProfile {
  const endMillis = forSeconds * 1000;
  const length = endMillis / stretches;
  const counts = load.arrivals === 'rows' ? rowCounts : load.arrivals === 'burst' ? burstCounts : rateCounts;
  let left = load.count ?? Number.POSITIVE_INFINITY;
  const sent = counts(load, endMillis, stretches).map(count => {
    const taken = Math.min(count, left);
    left -= taken;
    return taken;
  });
  return {
    rates: sent.map(count => (count * 1000) / length),
    messages: Math.round(sent.reduce((sum, count) => sum + count, 0)),
  };
}

type Counts = (load: Load, endMillis: Millis, stretches: number) => number[];

const rateCounts: Counts = (load, endMillis, stretches) => {
  const length = endMillis / stretches;
  const opens = load.fromSeconds * 1000;
  const closes = windowEndMillis(load, endMillis);
  return Array.from({ length: stretches }, (_, index) => {
    const from = Math.max(opens, index * length);
    const to = Math.min(closes, (index + 1) * length);
    return to <= from ? 0 : (rateAt(load, endMillis, (from + to) / 2) * (to - from)) / 1000;
  });
};

// Bursts that come thick are counted by the stretch, not one by one.
const burstCounts: Counts = (load, endMillis, stretches) => {
  const length = endMillis / stretches;
  const opens = load.fromSeconds * 1000;
  const closes = windowEndMillis(load, endMillis);
  const interval = burstIntervalMillis(load);
  const burstsBefore = (millis: Millis) => Math.max(0, Math.ceil((Math.min(millis, closes) - opens) / interval));
  return Array.from(
    { length: stretches },
    (_, index) => (burstsBefore((index + 1) * length) - burstsBefore(index * length)) * (load.burstSize ?? 1),
  );
};

const rowCounts: Counts = (load, endMillis, stretches) => {
  const counts = new Array<number>(stretches).fill(0);
  const closes = windowEndMillis(load, endMillis);
  for (const row of load.rows ?? []) {
    const at = rowMillis(load, row);
    if (at >= closes) break;
    const index = Math.floor((at * stretches) / endMillis);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
};
