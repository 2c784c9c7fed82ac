import type { DesignGraph, GraphResource } from '#core/contract/graph.ts';

/**
 * Cards and wires in the order in which the keyboard walks through them: column by column as messages flow, each card
 * before the wires that leave it.
 */
export function walkOrder(graph: DesignGraph): readonly string[] {
  return graph.resources.toSorted(byPlace).flatMap(({ id }) => [
    id,
    ...graph
      .outgoing(id)
      .toSorted(byFarEnd(graph))
      .map(wire => wire.id),
  ]);
}

function byPlace({ position: left }: GraphResource, { position: right }: GraphResource): number {
  return left.x - right.x || left.y - right.y;
}

function byFarEnd(graph: DesignGraph) {
  return (left: { readonly to: string }, right: { readonly to: string }): number => {
    const ends = [graph.resource(left.to), graph.resource(right.to)] as const;
    return ends[0] === undefined || ends[1] === undefined ? 0 : ends[0].position.y - ends[1].position.y;
  };
}
