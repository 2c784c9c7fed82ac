import { describe, expect, it } from 'vitest';
import { buildGraph } from '#core/graph/build-graph.ts';
import { makeCharts, withoutFlatLines } from './chart-catalogue.ts';
import { chartsToCsv } from './charts-csv.ts';

const resource = (id: string, type: string) => ({ id, type, name: id, position: { x: 0, y: 0 }, properties: {} });
const graph = buildGraph({
  name: 'd',
  resources: [resource('jobs', 'sqs'), resource('worker', 'lambda')],
  connections: [],
  scenarios: [],
});
const series = {
  times: [0, 500, 1000],
  values: {
    jobs: { visible: [0, 4, 2], inFlight: [0, 0, 1], deleted: [0, 5, 15] },
    worker: { running: [0, 1, 1] },
  },
};

describe('the charts of a run', () => {
  it('are those that the resources have numbers for, counters as rates', () => {
    const charts = makeCharts(series, undefined, graph, []);
    expect(charts.map(chart => chart.id)).toEqual(['depth', 'in-flight', 'throughput', 'concurrency']);
    expect(charts[2]?.lines).toEqual([{ label: 'jobs', hue: 0, values: [0, 10, 20] }]);
    expect(charts[0]?.times).toEqual([0, 0.5, 1]);
  });

  it('show the chosen resources alone', () => {
    expect(makeCharts(series, undefined, graph, ['worker']).map(chart => chart.id)).toEqual(['concurrency']);
  });

  it('leave out lines that are 0 throughout', () => {
    const [depth] = makeCharts({ times: [0], values: { jobs: { visible: [0] } } }, undefined, graph, []);
    expect(withoutFlatLines(depth!).lines).toEqual([]);
  });

  it('have latency in seconds', () => {
    const latency = { times: [1000], p50: [120], p95: [250], p99: [1500] };
    const chart = makeCharts(series, latency, graph, []).find(({ id }) => id === 'latency');
    expect(chart?.lines.map(line => line.values)).toEqual([[0.12], [0.25], [1.5]]);
  });
});

describe('the CSV of the charts', () => {
  it('has one row a sample', () => {
    const lines = chartsToCsv(makeCharts(series, undefined, graph, ['worker'])).split('\r\n');
    expect(lines).toEqual([
      'time_seconds,chart,unit,line,value',
      '0,Concurrency,running,worker,0',
      '0.5,Concurrency,running,worker,1',
      '1,Concurrency,running,worker,1',
      '',
    ]);
  });

  it('quotes names, and lets no name become a formula', () => {
    const chart = {
      id: 'x',
      title: 'Depth',
      unit: 'm',
      times: [0],
      lines: [{ label: '=cmd(),"a"', hue: 0, values: [-1.5] }],
    };
    expect(chartsToCsv([chart]).split('\r\n')[1]).toBe('0,Depth,m,"\'=cmd(),""a""",-1.5');
  });
});
