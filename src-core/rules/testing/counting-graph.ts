import type { DesignGraph } from '../../contract/graph.ts';

/** A design that counts how often it is asked something, as a measure of work that no machine's load disturbs. */
export function countingGraph(graph: DesignGraph): { readonly graph: DesignGraph; readonly count: () => number } {
  let questions = 0;
  const asked = <Answer>(answer: Answer): Answer => {
    questions += 1;
    return answer;
  };
  return {
    count: () => questions,
    graph: {
      name: graph.name,
      get resources() {
        return asked(graph.resources);
      },
      get connections() {
        return asked(graph.connections);
      },
      groups: graph.groups,
      resource: id => asked(graph.resource(id)),
      connection: id => asked(graph.connection(id)),
      outgoing: (id, kind) => asked(graph.outgoing(id, kind)),
      incoming: (id, kind) => asked(graph.incoming(id, kind)),
      references: id => asked(graph.references(id)),
      derive: make => asked(graph.derive(make)),
    },
  };
}
