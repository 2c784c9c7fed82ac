import type { Millis } from '../shared/units.ts';

/**
 * Durations counted in buckets, as plain data: exact to 128 ms, within 1 % above. Memory does not depend on how many
 * durations there are.
 */
export interface Histogram {
  count: number;
  sum: number;
  maximum: Millis;
  buckets: Uint32Array;
}

const EXACT_BITS = 7;
const EXACT = 1 << EXACT_BITS;
const BUCKETS = EXACT * 36;

/** An empty histogram. */
export function createHistogram(): Histogram {
  return { count: 0, sum: 0, maximum: 0, buckets: new Uint32Array(EXACT) };
}

/** Counts one duration. */
export function addDuration(histogram: Histogram, millis: Millis): void {
  const value = Math.max(0, Math.round(millis));
  const bucket = Math.min(bucketOf(value), BUCKETS - 1);
  if (bucket >= histogram.buckets.length) widen(histogram, bucket);
  histogram.buckets[bucket] = (histogram.buckets[bucket] ?? 0) + 1;
  histogram.count += 1;
  histogram.sum += value;
  if (value > histogram.maximum) histogram.maximum = value;
}

/** All durations of several histograms. */
export function addUp(histograms: readonly Histogram[]): Histogram {
  const all = createHistogram();
  for (const { count, sum, maximum, buckets } of histograms) {
    if (buckets.length > all.buckets.length) widen(all, buckets.length - 1);
    for (let bucket = 0; bucket < buckets.length; bucket += 1)
      all.buckets[bucket] = (all.buckets[bucket] ?? 0) + (buckets[bucket] ?? 0);
    all.count += count;
    all.sum += sum;
    all.maximum = Math.max(all.maximum, maximum);
  }
  return all;
}

/** The duration that a share of all is at most, in percent; 0 when nothing was counted. */
export function percentileMillis(histogram: Histogram, percentile: number): Millis {
  if (histogram.count === 0) return 0;
  const rank = Math.max(1, Math.ceil((percentile / 100) * histogram.count));
  let seen = 0;
  for (let bucket = 0; bucket < histogram.buckets.length; bucket += 1) {
    seen += histogram.buckets[bucket] ?? 0;
    if (seen >= rank) return Math.min(highestOf(bucket), histogram.maximum);
  }
  return histogram.maximum;
}

function bucketOf(value: number): number {
  if (value < EXACT) return value;
  if (value <= 0x7fffffff) {
    const octave = 31 - Math.clz32(value) - EXACT_BITS;
    return EXACT * octave + (value >>> octave);
  }
  const octave = Math.floor(Math.log2(value)) - EXACT_BITS;
  return EXACT * octave + Math.floor(value / 2 ** octave);
}

function highestOf(bucket: number): Millis {
  if (bucket < EXACT) return bucket;
  const octave = Math.floor(bucket / EXACT) - 1;
  return (EXACT + (bucket % EXACT) + 1) * 2 ** octave - 1;
}

function widen(histogram: Histogram, bucket: number): void {
  const wider = new Uint32Array((Math.floor(bucket / EXACT) + 1) * EXACT);
  wider.set(histogram.buckets);
  histogram.buckets = wider;
}
