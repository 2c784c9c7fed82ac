import type { DesignGraph } from '#core/contract/graph.ts';
import { ratePerSecond } from '../simulation/nodes/gauges.ts';
import type { LatencyColumns } from '../simulation/run/protocol.ts';
import type { RunSeries } from '../simulation/run-series.ts';

/** A chart by what it reads: each resource that has one of the columns has a line in it. */
interface ChartKind {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** The first of these that a resource has is what is drawn of it. */
  readonly columns: readonly string[];
  /** Growth a second of a counter, in place of a level. */
  readonly isRate?: true;
  readonly scale?: number;
}

const KINDS: readonly ChartKind[] = [
  { id: 'depth', title: 'Queue depth', unit: 'messages', columns: ['visible', 'stored'] },
  { id: 'age', title: 'Age of the oldest', unit: 's', columns: ['ageOfOldestSeconds'] },
  { id: 'in-flight', title: 'In flight', unit: 'messages', columns: ['inFlight'] },
  {
    id: 'throughput',
    title: 'Throughput',
    unit: '/s',
    columns: ['deleted', 'succeeded', 'delivered', 'outgoingRecords', 'sent'],
    isRate: true,
  },
  { id: 'concurrency', title: 'Concurrency', unit: 'running', columns: ['running'] },
  {
    id: 'provisioned',
    title: 'Provisioned concurrency in use',
    unit: '%',
    columns: ['provisionedConcurrencyUtilization'],
    scale: 100,
  },
  { id: 'errors', title: 'Errors', unit: '/s', columns: ['errors', 'failed', 'deadLettered'], isRate: true },
  {
    id: 'throttles',
    title: 'Throttles',
    unit: '/s',
    columns: ['throttles', 'writeThrottles', 'throttled', 'readThrottles'],
    isRate: true,
  },
  { id: 'iterator-age', title: 'Iterator age', unit: 's', columns: ['iteratorAgeMillis'], scale: 0.001 },
  { id: 'cost', title: 'Cost so far', unit: 'US$', columns: ['costUsd'] },
];

/** One line of a chart. */
export interface ChartLine {
  readonly label: string;
  /** Number of its colour: the same resource has the same in every chart. */
  readonly hue: number;
  readonly values: readonly number[];
}

/** A chart with its data; `times` in seconds. */
export interface Chart {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly times: readonly number[];
  readonly lines: readonly ChartLine[];
}

/** The charts that have something to show of the chosen resources; none chosen means all. */
export function makeCharts(
  series: RunSeries,
  latency: LatencyColumns | undefined,
  graph: DesignGraph,
  chosen: readonly string[],
): readonly Chart[] {
  const resources = graph.resources.filter(({ id }) => chosen.length === 0 || chosen.includes(id));
  const times = series.times.map(millis => millis / 1000);
  const charts = KINDS.map(kind => ({
    id: kind.id,
    title: kind.title,
    unit: kind.unit,
    times,
    lines: resources.flatMap(({ id, name }, hue) => lineOf(kind, series, id, { label: name, hue })),
  })).filter(chart => chart.lines.length > 0);
  return latency === undefined ? charts : [...charts.slice(0, 4), latencyChart(latency), ...charts.slice(4)];
}

function lineOf(
  kind: ChartKind,
  { times, values }: RunSeries,
  id: string,
  look: Pick<ChartLine, 'label' | 'hue'>,
): readonly ChartLine[] {
  const columns = values[id] ?? {};
  const name = kind.columns.find(column => columns[column] !== undefined);
  const column = name === undefined ? undefined : columns[name];
  if (column === undefined) return [];
  const scale = kind.scale ?? 1;
  const drawn = kind.isRate === true ? ratePerSecond(times, column) : column.map(value => value * scale);
  return [{ ...look, values: drawn }];
}

function latencyChart({ times, p50, p95, p99 }: LatencyColumns): Chart {
  const seconds = (column: readonly number[]) => column.map(millis => millis / 1000);
  return {
    id: 'latency',
    title: 'Latency',
    unit: 's',
    times: seconds(times),
    lines: [
      { label: 'p50', hue: 0, values: seconds(p50) },
      { label: 'p95', hue: 1, values: seconds(p95) },
      { label: 'p99', hue: 3, values: seconds(p99) },
    ],
  };
}

/** The chart with those lines alone that are anywhere above 0: a flat line says no more than its absence. */
export function withoutFlatLines(chart: Chart): Chart {
  return { ...chart, lines: chart.lines.filter(line => line.values.some(value => value !== 0)) };
}
