import type { DesignGraph, GraphConnection } from '#core/contract/graph.ts';

const known = new WeakMap<DesignGraph, Map<string, DesignGraph>>();

/** The design as it would be without one wire: what a wire whose end is being moved is judged in. */
export function withoutWire(graph: DesignGraph, id: string): DesignGraph {
  const ofGraph = known.get(graph) ?? new Map<string, DesignGraph>();
  known.set(graph, ofGraph);
  const made = ofGraph.get(id) ?? makeWithout(graph, id);
  ofGraph.set(id, made);
  return made;
}

function makeWithout(graph: DesignGraph, id: string): DesignGraph {
  const rest = (wires: readonly GraphConnection[]) => wires.filter(wire => wire.id !== id);
  return {
    name: graph.name,
    resources: graph.resources,
    groups: graph.groups,
    connections: rest(graph.connections),
    resource: other => graph.resource(other),
    connection: other => (other === id ? undefined : graph.connection(other)),
    outgoing: (resource, kind) => rest(graph.outgoing(resource, kind)),
    incoming: (resource, kind) => rest(graph.incoming(resource, kind)),
    references: resource => rest(graph.references(resource)),
    derive(make) {
      return make(this);
    },
  };
}
