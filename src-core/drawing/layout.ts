import ELK, { type ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { DesignGraph, Position, ResourceGroup } from '../contract/graph.ts';
import { derivedWires } from './derived-wires.ts';
import { NODE_HEIGHT, NODE_WIDTH, snapToGrid } from './geometry.ts';
import { FRAME_PADDING, FRAME_TITLE_HEIGHT } from './group-frame.ts';

const SPACING = {
  'elk.layered.spacing.nodeNodeBetweenLayers': '112',
  'elk.spacing.nodeNode': '40',
};

const OPTIONS = {
  ...SPACING,
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.separateConnectedComponents': 'true',
  'elk.spacing.componentComponent': '64',
};

const GROUP_OPTIONS = {
  ...SPACING,
  'elk.padding': `[top=${FRAME_TITLE_HEIGHT},left=${FRAME_PADDING},bottom=${FRAME_PADDING},right=${FRAME_PADDING}]`,
};

/** A tidy place for every resource, messages flowing from left to right and groups kept together, on the 4-unit grid. */
export async function layoutDesign(graph: DesignGraph): Promise<Readonly<Record<string, Position>>> {
  const edges = [
    ...graph.connections.map(connection => ({
      id: connection.id,
      sources: [connection.from],
      targets: [connection.to],
    })),
    ...derivedWires(graph).map((wire, index) => ({
      id: `reference-${index}`,
      sources: [wire.from],
      targets: [wire.to],
    })),
  ];
  const placed = await new ELK().layout({ id: 'design', layoutOptions: OPTIONS, children: nodesOf(graph), edges });
  return Object.fromEntries(placesOf(placed.children ?? [], { x: 0, y: 0 }));
}

/** The cards in the document's order, those of a group inside it, where its first one stands. */
function nodesOf(graph: DesignGraph): ElkNode[] {
  const groupOf = new Map(graph.groups.flatMap(group => group.members.map(member => [member, group] as const)));
  const drawn = new Set<ResourceGroup>();
  return graph.resources.flatMap(({ id }): ElkNode[] => {
    const group = groupOf.get(id);
    if (group === undefined) return [cardNode(id)];
    if (drawn.has(group)) return [];
    drawn.add(group);
    const members = graph.resources.filter(resource => groupOf.get(resource.id) === group);
    return [{ id: group.id, layoutOptions: GROUP_OPTIONS, children: members.map(member => cardNode(member.id)) }];
  });
}

function cardNode(id: string): ElkNode {
  return { id, width: NODE_WIDTH, height: NODE_HEIGHT };
}

function placesOf(nodes: readonly ElkNode[], corner: Position): (readonly [string, Position])[] {
  return nodes.flatMap(({ id, x = 0, y = 0, children }) => {
    const place = { x: corner.x + x, y: corner.y + y };
    return children === undefined ? [[id, snapToGrid(place)] as const] : placesOf(children, place);
  });
}
