import type { DesignGraph } from '../../contract/graph.ts';

/** Ids of the resources that messages can come to from the given ones, themselves included; failures count too. */
export function reachableFrom(graph: DesignGraph, starts: readonly string[]): ReadonlySet<string> {
  const reached = new Set(starts);
  const open = [...starts];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const wire of graph.outgoing(id)) {
      const named = [wire.to, wire.properties['deadLetterQueue'], wire.properties['onFailureDestination']];
      for (const target of named) {
        if (typeof target !== 'string' || reached.has(target)) continue;
        reached.add(target);
        open.push(target);
      }
    }
  }
  return reached;
}
