import type { DesignGraph } from '../../contract/graph.ts';

/** Where a message gets into a loop through a resource: the queue, topic or stream before it in the loop, or the resource itself. */
export function entryOf(graph: DesignGraph, element: string): string {
  const before = graph
    .incoming(element)
    .find(wire => wire.type === 'event-source-mapping' || wire.type === 'subscription');
  return before?.from ?? element;
}
