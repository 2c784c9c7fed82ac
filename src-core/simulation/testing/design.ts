import type { DesignGraph } from '../../contract/graph.ts';
import type { PropertyValues } from '../../contract/property.ts';
import { type Scenario, scenarioSchema } from '../../contract/scenario.ts';
import { buildGraph } from '../../graph/build-graph.ts';

/** A resource in short: its type, and the properties it states. */
export type ShortResource = readonly [type: string, properties?: PropertyValues];
/** A wire in short: its kind, its ends, and the properties it states. */
export type ShortWire = readonly [type: string, from: string, to: string, properties?: PropertyValues];

/** A graph from a few lines. Wires are named by their keys. */
export function design(
  resources: Readonly<Record<string, ShortResource>>,
  wires: Readonly<Record<string, ShortWire>> = {},
): DesignGraph {
  return buildGraph({
    name: 'test',
    resources: Object.entries(resources).map(([id, [type, properties = {}]]) => ({
      id,
      type,
      name: id,
      position: { x: 0, y: 0 },
      properties,
    })),
    connections: Object.entries(wires).map(([id, [type, from, to, properties = {}]]) => ({
      id,
      type,
      from,
      to,
      properties,
    })),
    scenarios: [],
  });
}

/** A scenario with its defaults. */
export function scenario(parts: Partial<Record<keyof Scenario, unknown>> = {}): Scenario {
  return scenarioSchema.parse({ name: 'test', ...parts });
}
