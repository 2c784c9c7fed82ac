import type { Millis } from '../shared/units.ts';
import { spendingOf } from './cost.ts';
import type { Kernel } from './kernel.ts';

/**
 * Samples of every gauge and counter at common moments, and under `costUsd` what each resource has cost so far, US
 * dollars: what charts are drawn from. Plain data.
 */
export interface Series {
  readonly times: Millis[];
  /** Samples by element and name; what appears later is 0 before. */
  readonly values: Record<string, Record<string, number[]>>;
}

/** Extremes of a gauge that an expectation asks about, over the whole run. */
export interface Extremes {
  least: number;
  most: number;
}

/** What is measured while a run goes on. Plain data. */
export interface MetricsState {
  nextSampleMillis: Millis;
  series: Series;
  /** What each resource has cost for existing alone, up to the last sample; US dollars. */
  hourlyUsd: Record<string, number>;
  /** By element and gauge. */
  extremes: Record<string, Record<string, Extremes>>;
}

const SAMPLES = 240;

/** Time between samples, so that a run of any length has about as many. */
export function sampleInterval(endMillis: Millis): Millis {
  return Math.max(100, Math.ceil(endMillis / SAMPLES / 100) * 100);
}

/** Measures nothing yet. */
export function createMetrics(): MetricsState {
  return { nextSampleMillis: 0, series: { times: [], values: {} }, hourlyUsd: {}, extremes: {} };
}

/**
 * Looks at the run before its time moves on: takes the samples that fall due before, and the extremes of the watched
 * gauges as they stand at the end of the interval. Does not depend on how a run is cut into slices.
 */
export function observe(
  kernel: Kernel,
  metrics: MetricsState,
  watched: readonly string[],
  interval: Millis,
  toMillis: Millis,
): void {
  while (metrics.nextSampleMillis < toMillis) {
    takeSample(kernel, metrics, metrics.nextSampleMillis);
    metrics.nextSampleMillis += interval;
  }
  for (const element of watched) noteExtremes(metrics, element, kernel.gaugesOf(kernel.indexOf(element), toMillis));
}

const MILLIS_AN_HOUR = 3_600_000;

function takeSample(kernel: Kernel, { series, hourlyUsd }: MetricsState, atMillis: Millis): void {
  const sinceMillis = atMillis - (series.times.at(-1) ?? atMillis);
  series.times.push(atMillis);
  for (const { id } of kernel.options.actors) {
    for (const [name, value] of Object.entries(kernel.countersOf(id, atMillis))) addSample(series, id, name, value);
  }
  for (const resource of kernel.options.graph.resources) {
    const spending = spendingOf(kernel, resource);
    if (spending === undefined) continue;
    const { id } = resource;
    // What is paid by the hour changes while it runs (shards split): each stretch costs what its end does.
    const standing = (hourlyUsd[id] ?? 0) + (spending.usdAnHour * sinceMillis) / MILLIS_AN_HOUR;
    hourlyUsd[id] = standing;
    addSample(series, id, 'costUsd', standing + spending.usedUsd);
  }
}

function addSample({ times, values }: Series, id: string, name: string, value: number): void {
  let columns = values[id];
  if (columns === undefined) {
    columns = {};
    values[id] = columns;
  }
  let column = columns[name];
  if (column === undefined) {
    column = [];
    columns[name] = column;
  }
  while (column.length < times.length - 1) column.push(0);
  column.push(value);
}

function noteExtremes(metrics: MetricsState, element: string, gauges: Readonly<Record<string, number>>): void {
  let ofElement = metrics.extremes[element];
  if (ofElement === undefined) {
    ofElement = {};
    metrics.extremes[element] = ofElement;
  }
  for (const [name, value] of Object.entries(gauges)) {
    const known = ofElement[name];
    if (known === undefined) ofElement[name] = { least: value, most: value };
    else {
      known.least = Math.min(known.least, value);
      known.most = Math.max(known.most, value);
    }
  }
}
