import type { DesignGraph, GraphConnection } from '../contract/graph.ts';

/** The design without some of its wires; what is left is shared with it. */
export function withoutWires(graph: DesignGraph, isLeftOut: (wire: GraphConnection) => boolean): DesignGraph {
  const rest = (wires: readonly GraphConnection[]) => wires.filter(wire => !isLeftOut(wire));
  const kept = (wire: GraphConnection | undefined) => (wire === undefined || isLeftOut(wire) ? undefined : wire);
  return {
    name: graph.name,
    resources: graph.resources,
    groups: graph.groups,
    connections: rest(graph.connections),
    resource: id => graph.resource(id),
    connection: id => kept(graph.connection(id)),
    outgoing: (id, kind) => rest(graph.outgoing(id, kind)),
    incoming: (id, kind) => rest(graph.incoming(id, kind)),
    references: id => rest(graph.references(id)),
    derive(make) {
      return make(this);
    },
  };
}
