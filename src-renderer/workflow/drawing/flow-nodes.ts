import type { Node } from '@xyflow/react';
import type { Position } from '#core/contract/graph.ts';
import { isWithin, pathOfKey } from '#core/workflow/state-path.ts';
import { flowsOf, nodesOf, type WorkflowNode } from '#core/workflow/workflow-graph.ts';
import type { LaidOut } from './use-layout.ts';

/** A state that is being dragged, and how far it has come. */
export interface Dragged {
  readonly id: string;
  readonly by: Position;
}

/** The workflow as React Flow's nodes, containers below what they hold. */
export function flowNodes({ flow, layout }: LaidOut, dragged: Dragged | undefined): Node[] {
  const grounds = flowsOf(flow).map((inner): Node => {
    const box = layout.boxes.get(inner.id);
    return {
      id: `flow ${inner.id}`,
      type: 'flow',
      position: moved(box ?? { x: 0, y: 0 }, inner.id, dragged),
      width: box?.width ?? 0,
      height: box?.height ?? 0,
      data: {},
      zIndex: inner.path.length,
      draggable: false,
      selectable: false,
      focusable: false,
      style: { pointerEvents: 'none' },
    };
  });
  const nodes = nodesOf(flow).flatMap((node): Node[] => {
    const box = layout.boxes.get(node.id);
    if (box === undefined) return [];
    const isState = node.kind === 'state';
    return [
      {
        id: node.id,
        type: isState ? 'state' : 'mark',
        position: moved(box, node.id, dragged),
        width: box.width,
        height: box.height,
        data: { node },
        zIndex: levelOf(node, dragged),
        draggable: isState,
        selectable: isState,
        focusable: isState,
        ariaRole: 'group',
        ...(isState && { ariaLabel: nodeWords(node) }),
      },
    ];
  });
  return [...grounds, ...nodes];
}

/** Containers lie under the ways between the states, cards over them; what is dragged lies over all. */
const CARDS = 200;

function levelOf(node: WorkflowNode, dragged: Dragged | undefined): number {
  const level = node.flows.length > 0 ? node.path.length : CARDS;
  return dragged?.id === node.id ? CARDS + 1 : level;
}

function moved(place: Position, id: string, dragged: Dragged | undefined): Position {
  const { x, y } = place;
  if (dragged === undefined || !id.startsWith('[')) return { x, y };
  const isMoved = id === dragged.id || isWithin(pathOfKey(id), pathOfKey(dragged.id));
  return isMoved ? { x: x + dragged.by.x, y: y + dragged.by.y } : { x, y };
}

function nodeWords({ name, type, summary, retry }: WorkflowNode): string {
  return [name, type, summary, ...(retry === undefined ? [] : ['retries'])].join(', ');
}
