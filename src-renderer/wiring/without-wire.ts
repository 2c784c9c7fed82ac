import type { DesignGraph } from '#core/contract/graph.ts';
import { withoutWires } from '#core/graph/without-wires.ts';

const known = new WeakMap<DesignGraph, Map<string, DesignGraph>>();

/** The design as it would be without one wire: what a wire whose end is being moved is judged in. */
export function withoutWire(graph: DesignGraph, id: string): DesignGraph {
  const ofGraph = known.get(graph) ?? new Map<string, DesignGraph>();
  known.set(graph, ofGraph);
  const made = ofGraph.get(id) ?? withoutWires(graph, wire => wire.id === id);
  ofGraph.set(id, made);
  return made;
}
