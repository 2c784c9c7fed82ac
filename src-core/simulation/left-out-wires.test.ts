import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connections } from '../catalog/connections.ts';
import { services } from '../catalog/services.ts';
import { scenarioSchema } from '../contract/scenario.ts';
import { buildGraph } from '../graph/build-graph.ts';
import { runScenario } from './run-scenario.ts';

const TYPES = Object.keys(services);
const KINDS = Object.keys(connections);

/** Resources of every kind, wired in ways that nobody has checked. */
const anyDesign = fc.array(
  fc.record({ type: fc.constantFrom(...KINDS), from: fc.nat(TYPES.length - 1), to: fc.nat(TYPES.length - 1) }),
  { maxLength: 12 },
);

describe('a design with wires that AWS does not have', () => {
  it('runs without them, and says so', () => {
    const position = { x: 0, y: 0 };
    const graph = buildGraph({
      name: 'Test',
      resources: [
        { id: 'shop', type: 'client', name: 'Shop', position, properties: {} },
        { id: 'jobs', type: 'sqs', name: 'jobs', position, properties: {} },
      ],
      connections: [
        { id: 'a', type: 'send', from: 'shop', to: 'jobs', properties: {} },
        { id: 'b', type: 'subscription', from: 'jobs', to: 'shop', properties: {} },
      ],
      scenarios: [],
    });
    const { report } = runScenario({ graph, scenario: scenarioSchema.parse({ name: 's', forSeconds: 10 }) });
    expect(report.resources['jobs']).toMatchObject({ visible: 10 });
    expect(report.wiresLeftOut).toEqual([
      {
        element: 'b',
        message: 'The wire from jobs to Shop (subscription) is left out of the run: AWS has no such wire.',
      },
    ]);
  });

  it('runs to its end, whatever its wires', () => {
    const resources = TYPES.map(type => ({ id: type, type, name: type, position: { x: 0, y: 0 }, properties: {} }));
    fc.assert(
      fc.property(anyDesign, wires => {
        const drawn = wires.map(({ type, from, to }, index) => ({
          id: `w${index}`,
          type,
          from: TYPES[from] ?? '',
          to: TYPES[to] ?? '',
          properties: {},
        }));
        const graph = buildGraph({ name: 'Any', resources, connections: drawn, scenarios: [] });
        const scenario = scenarioSchema.parse({ name: 's', forSeconds: 5 });
        const { report } = runScenario({ graph, scenario, maximumEvents: 20_000 });
        expect(report.events).toBeGreaterThanOrEqual(0);
        expect(report.wiresLeftOut.every(({ message }) => message.endsWith('AWS has no such wire.'))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
