import type { TraceEvent } from '#core/contract/trace.ts';
import { addDuration, createHistogram, type Histogram, percentileMillis } from '#core/simulation/histogram.ts';
import type { Density, LatencyColumns, Mark } from './protocol.ts';
import { markOf } from './trace-words.ts';

const BINS = 300;
const GOOD_ENDS = new Set(['message.processed', 'message.delivered']);

/**
 * What the whole run looks like from afar, in equal stretches: how much happened, what went wrong, how long messages
 * took. It only grows, with lines of the trace that are new.
 */
export class RunProfile {
  readonly binMillis: number;
  private readonly events: number[];
  private readonly marks: Record<Mark, number[]>;
  /** By element, then by stretch; the element "" stands for all. */
  private readonly latencies = new Map<string, (Histogram | undefined)[]>();

  constructor(endMillis: number) {
    const count = BINS;
    this.binMillis = Math.max(1, endMillis / count);
    const empty = () => new Array<number>(count).fill(0);
    this.events = empty();
    this.marks = { 'dead-letter': empty(), failure: empty(), throttle: empty() };
  }

  read(events: readonly TraceEvent[], sentAt: (origin: string) => number | undefined): void {
    for (const event of events) {
      const bin = this.binOf(event.atMillis);
      this.events[bin] = (this.events[bin] ?? 0) + 1;
      const mark = markOf(event);
      if (mark !== undefined) this.marks[mark][bin] = (this.marks[mark][bin] ?? 0) + 1;
      if (!GOOD_ENDS.has(event.type) || event.origin === undefined) continue;
      const sent = sentAt(event.origin);
      if (sent === undefined) continue;
      this.addLatency('', bin, event.atMillis - sent);
      this.addLatency(event.element, bin, event.atMillis - sent);
    }
  }

  density(): Density {
    return { binMillis: this.binMillis, events: this.events, marks: this.marks };
  }

  /** Percentiles by stretch up to a time, of one element or of all. */
  latency(element: string | undefined, toMillis: number): LatencyColumns {
    const histograms = this.latencies.get(element ?? '') ?? [];
    const last = this.binOf(toMillis);
    const columns = { times: [] as number[], p50: [] as number[], p95: [] as number[], p99: [] as number[] };
    for (let bin = 0; bin <= last; bin += 1) {
      const histogram = histograms[bin];
      columns.times.push(Math.round((bin + 1) * this.binMillis));
      columns.p50.push(histogram === undefined ? 0 : percentileMillis(histogram, 50));
      columns.p95.push(histogram === undefined ? 0 : percentileMillis(histogram, 95));
      columns.p99.push(histogram === undefined ? 0 : percentileMillis(histogram, 99));
    }
    return columns;
  }

  private addLatency(element: string, bin: number, millis: number): void {
    let bins = this.latencies.get(element);
    if (bins === undefined) {
      bins = [];
      this.latencies.set(element, bins);
    }
    bins[bin] ??= createHistogram();
    const histogram = bins[bin];
    if (histogram !== undefined) addDuration(histogram, millis);
  }

  private binOf(millis: number): number {
    return Math.min(this.events.length - 1, Math.max(0, Math.floor(millis / this.binMillis)));
  }
}
