import ELK from 'elkjs/lib/elk.bundled.js';
import type { DesignGraph, Position } from '../contract/graph.ts';
import { derivedWires } from './derived-wires.ts';
import { NODE_HEIGHT, NODE_WIDTH, snapToGrid } from './geometry.ts';

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.layered.spacing.nodeNodeBetweenLayers': '112',
  'elk.spacing.nodeNode': '40',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.separateConnectedComponents': 'true',
  'elk.spacing.componentComponent': '64',
};

/** A tidy place for every resource, messages flowing from left to right, on the 4-unit grid. */
export async function layoutDesign(graph: DesignGraph): Promise<Readonly<Record<string, Position>>> {
  const edges = [
    ...graph.connections.map(connection => ({
      id: connection.id,
      sources: [connection.from],
      targets: [connection.to],
    })),
    ...derivedWires(graph).map((wire, index) => ({
      id: `reference-${index}`,
      sources: [wire.from],
      targets: [wire.to],
    })),
  ];
  const children = graph.resources.map(resource => ({ id: resource.id, width: NODE_WIDTH, height: NODE_HEIGHT }));
  const placed = await new ELK().layout({ id: 'design', layoutOptions: OPTIONS, children, edges });
  return Object.fromEntries(
    (placed.children ?? []).map(child => [child.id, snapToGrid({ x: child.x ?? 0, y: child.y ?? 0 })]),
  );
}
