import { expect, it } from 'vitest';
import { buildGraph } from '#core/graph/build-graph.ts';
import { makeCharts } from './chart-catalogue.ts';
import { axisNumber } from './chart-options.ts';

it('draws what each resource has cost so far, and tells parts of a cent', () => {
  const at = { position: { x: 0, y: 0 }, properties: {} };
  const resources = [
    { id: 'shop', type: 'client', name: 'Shop', ...at },
    { id: 'jobs', type: 'sqs', name: 'jobs', ...at },
  ];
  const graph = buildGraph({ name: 'd', resources, connections: [], scenarios: [] });
  const series = { times: [0, 1000], values: { jobs: { costUsd: [0, 0.0000124] } } };
  const chart = makeCharts(series, undefined, graph, []).find(({ id }) => id === 'cost');
  expect(chart).toMatchObject({ title: 'Cost so far', unit: 'US$', lines: [{ label: 'jobs' }] });
  expect(axisNumber(chart?.lines[0]?.values[1] ?? 0)).toBe('0.000012');
});
