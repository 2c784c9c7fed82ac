import type { Node } from '@xyflow/react';
import type { DesignGraph, Position } from '#core/contract/graph.ts';
import { type Box, cardAt } from '#core/drawing/geometry.ts';
import { groupFrame } from '#core/drawing/group-frame.ts';

/** What a frame shows. */
export type FrameData = {
  readonly name: string;
  readonly count: number;
  /** All its members are selected. */
  readonly isChosen: boolean;
};

/** The frames of the groups as React Flow wants them: behind the cards, dragged by their name alone. */
export function makeFrames(
  graph: DesignGraph,
  boxes: ReadonlyMap<string, Box>,
  selection: ReadonlySet<string>,
): Node<FrameData>[] {
  return graph.groups.flatMap(group => {
    const box = groupFrame(group, boxes);
    if (box === undefined) return [];
    const isChosen = group.members.every(member => selection.has(member));
    return [
      {
        id: group.id,
        type: 'frame',
        position: { x: box.x, y: box.y },
        width: box.width,
        height: box.height,
        measured: { width: box.width, height: box.height },
        zIndex: -1,
        selectable: false,
        focusable: false,
        connectable: false,
        style: { pointerEvents: 'none' as const },
        data: { name: group.name, count: group.members.length, isChosen },
      },
    ];
  });
}

/** Where the members of a group come to lie when its frame is dragged to a place; none for what is no group. */
export function membersMoved(graph: DesignGraph, id: string, to: Position): readonly (readonly [string, Position])[] {
  const group = graph.groups.find(candidate => candidate.id === id);
  if (group === undefined) return [];
  const cards = new Map(
    group.members.flatMap(member => {
      const resource = graph.resource(member);
      return resource === undefined ? [] : [[member, cardAt(resource.position)] as const];
    }),
  );
  const from = groupFrame(group, cards);
  if (from === undefined) return [];
  return [...cards].map(([member, { x, y }]) => [member, { x: x + to.x - from.x, y: y + to.y - from.y }] as const);
}
