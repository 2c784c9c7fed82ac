import type { DesignGraph } from '../../contract/graph.ts';

/**
 * Where a message gets into a loop through a resource: the queue, topic or stream before it in the loop, or the resource
 * itself; then as an event, because only those go on to destinations.
 */
export function entryOf(
  graph: DesignGraph,
  element: string,
): { readonly into: string; readonly isAsynchronous?: true } {
  const before = graph
    .incoming(element)
    .find(wire => wire.type === 'event-source-mapping' || wire.type === 'subscription');
  return before === undefined ? { into: element, isAsynchronous: true } : { into: before.from };
}
