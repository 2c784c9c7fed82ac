import { wiresBetween } from '../catalog/wires.ts';
import type { DesignGraph, GraphConnection } from '../contract/graph.ts';

/** The wires that AWS has no such thing for: their kind does not join their two ends. */
export function impossibleWires(graph: DesignGraph): readonly GraphConnection[] {
  return graph.connections.filter(({ type, from, to }) => {
    const [start, end] = [graph.resource(from), graph.resource(to)];
    if (start === undefined || end === undefined) return true;
    return !wiresBetween(start.type, end.type).some(({ kind }) => kind === type);
  });
}
