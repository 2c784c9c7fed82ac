import { expect, it } from 'vitest';
import { scenarioSchema } from '#core/contract/scenario.ts';
import { buildGraph } from '#core/graph/build-graph.ts';
import { runScenario } from '#core/simulation/run-scenario.ts';
import { renderTrace } from '#core/simulation/trace.ts';
import { wholeTrace } from './whole-trace.ts';

const at = { position: { x: 0, y: 0 } };
const document = {
  name: 'jobs',
  resources: [
    { id: 'shop', type: 'client', name: 'shop', properties: {}, ...at },
    { id: 'jobs', type: 'sqs', name: 'jobs', properties: {}, ...at },
  ],
  connections: [{ id: 'send', type: 'send', from: 'shop', to: 'jobs', properties: {} }],
  scenarios: [],
};
const scenario = scenarioSchema.parse({ name: 'load', load: [{ client: 'shop', ratePerSecond: 5 }] });

it('writes the same bytes as one run from its start to its end, and tells how far it is', () => {
  const shares: number[] = [];
  const text = wholeTrace({ document, scenario, seed: 4 }, share => shares.push(share));
  const { trace } = runScenario({ graph: buildGraph(document), scenario, seed: 4 });
  expect(text).toBe(renderTrace(trace));
  expect(text?.split('\n').length).toBeGreaterThan(3_000);
  expect(shares.at(-1)).toBe(1);
});

it('gives up when the trace is longer than one text may be', () => {
  expect(wholeTrace({ document, scenario, seed: 4 }, () => {}, 1_000)).toBeUndefined();
});
