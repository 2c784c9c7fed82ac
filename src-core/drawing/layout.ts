import ELK, { type ElkNode } from 'elkjs/lib/elk.bundled.js';
import { connectionOf } from '../catalog/connections.ts';
import type { DesignGraph, GraphConnection, Position, ResourceGroup } from '../contract/graph.ts';
import { derivedWires } from './derived-wires.ts';
import { NODE_HEIGHT, NODE_WIDTH, snapToGrid } from './geometry.ts';
import { FRAME_PADDING, FRAME_TITLE_HEIGHT } from './group-frame.ts';
import { chipSize } from './wire-label.ts';

/** Canvas units between cards that a wire joins: at least the first, and room for the labels up to the second. */
const LAYER_GAP = 112;
const WIDEST_LAYER_GAP = 200;
/** What a label needs beside itself for the arrowhead and a mark of findings. */
const LABEL_MARGIN = 64;
/** Canvas units between cards above one another, and between separate parts. */
const CARD_GAP = 40;
const COMPONENT_GAP = 64;

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.separateConnectedComponents': 'true',
  'elk.spacing.componentComponent': `${COMPONENT_GAP}`,
};

const GROUP_OPTIONS = {
  'elk.padding': `[top=${FRAME_TITLE_HEIGHT},left=${FRAME_PADDING},bottom=${FRAME_PADDING},right=${FRAME_PADDING}]`,
};

const COLUMN_PITCH = NODE_WIDTH + LAYER_GAP;
const ROW_PITCH = NODE_HEIGHT + CARD_GAP;
/** How much wider than high the block of cards without wires is, about. */
const BLOCK_SHAPE = 1.6;

/**
 * A tidy place for every resource on the 4-unit grid: messages flow from left to right, what is for failures stands
 * below, groups are kept together, and cards without wires make a block at the end.
 */
export async function layoutDesign(graph: DesignGraph): Promise<Readonly<Record<string, Position>>> {
  const lines = linesOf(graph);
  const ends = new Set(lines.flatMap(({ from, to }) => [from, to]));
  const members = new Set(graph.groups.flatMap(group => group.members));
  const alone = graph.resources.map(({ id }) => id).filter(id => !ends.has(id) && !members.has(id));
  const spacing = {
    'elk.layered.spacing.nodeNodeBetweenLayers': `${layerGap(graph)}`,
    'elk.spacing.nodeNode': `${CARD_GAP}`,
  };
  const children = nodesOf(graph, lines, spacing).filter(node => !alone.includes(node.id));
  const back = linesBack(lines);
  const edges = lines.map(line => ({
    id: line.id,
    sources: [outOf(back.has(line) ? line.to : line.from)],
    targets: [into(back.has(line) ? line.from : line.to)],
  }));
  const placed: ElkNode = await new ELK().layout({
    id: 'design',
    layoutOptions: { ...OPTIONS, ...spacing },
    children,
    edges,
  });
  const { width = 0, height = 0 } = placed;
  const block = children.length === 0 ? { top: 0, width: 0 } : { top: height + COMPONENT_GAP, width };
  return { ...Object.fromEntries(placesOf(placed.children ?? [], { x: 0, y: 0 })), ...blockOf(alone, block) };
}

function layerGap(graph: DesignGraph): number {
  const chips = graph.connections.map(wire => connectionOf(wire.type).inspector.chip(wire, graph) ?? '');
  const widest = Math.max(0, ...chips.map(chip => chipSize(chip).width + LABEL_MARGIN));
  return Math.min(WIDEST_LAYER_GAP, Math.max(LAYER_GAP, widest));
}

interface Line {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** What is to be drawn between the cards, what carries failed messages last: the engine keeps to this order. */
function linesOf(graph: DesignGraph): readonly Line[] {
  const isForFailures = (wire: GraphConnection) => connectionOf(wire.type).inspector.isDashed?.(wire) === true;
  const references = derivedWires(graph).map(({ from, to }, index) => ({ id: `reference-${index}`, from, to }));
  return [
    ...graph.connections.filter(wire => !isForFailures(wire)),
    ...graph.connections.filter(isForFailures),
    ...references,
  ];
}

/**
 * Lines that lead back to where the messages came from, found on the way from the cards that nothing leads to. The engine
 * takes them as drawn the other way round, so that a loop starts where the messages come in.
 */
function linesBack(lines: readonly Line[]): ReadonlySet<Line> {
  const following = new Map<string, Line[]>();
  for (const line of lines) following.set(line.from, [...(following.get(line.from) ?? []), line]);
  const targets = new Set(lines.map(line => line.to));
  const ids = [...following.keys()];
  const back = new Set<Line>();
  const underWay = new Set<string>();
  const done = new Set<string>();
  const follow = (id: string) => {
    if (done.has(id)) return;
    underWay.add(id);
    for (const line of following.get(id) ?? []) {
      if (underWay.has(line.to)) back.add(line);
      else follow(line.to);
    }
    underWay.delete(id);
    done.add(id);
  };
  for (const id of [...ids.filter(each => !targets.has(each)), ...ids]) follow(id);
  return back;
}

/** Cards without wires, row by row in the document's order. */
function blockOf(ids: readonly string[], { top, width }: { readonly top: number; readonly width: number }) {
  const square = Math.ceil(Math.sqrt((ids.length * BLOCK_SHAPE * ROW_PITCH) / COLUMN_PITCH));
  const columns = Math.max(1, square, Math.floor((width + LAYER_GAP) / COLUMN_PITCH));
  return Object.fromEntries(
    ids.map((id, index) => {
      const place = { x: (index % columns) * COLUMN_PITCH, y: top + Math.floor(index / columns) * ROW_PITCH };
      return [id, snapToGrid(place)] as const;
    }),
  );
}

/** The cards in the order of their lines, then of the document; those of a group inside it, where its first one stands. */
function nodesOf(graph: DesignGraph, lines: readonly Line[], spacing: Readonly<Record<string, string>>): ElkNode[] {
  const groupOf = new Map(graph.groups.flatMap(group => group.members.map(member => [member, group] as const)));
  const drawn = new Set<ResourceGroup>();
  const ids = new Set([...lines.flatMap(({ from, to }) => [from, to]), ...graph.resources.map(({ id }) => id)]);
  return [...ids].flatMap((id): ElkNode[] => {
    const group = groupOf.get(id);
    if (group === undefined) return [cardNode(id)];
    if (drawn.has(group)) return [];
    drawn.add(group);
    const members = graph.resources.filter(resource => groupOf.get(resource.id) === group);
    return [
      {
        id: group.id,
        layoutOptions: { ...GROUP_OPTIONS, ...spacing },
        children: members.map(member => cardNode(member.id)),
      },
    ];
  });
}

const into = (id: string) => `${id} in`;
const outOf = (id: string) => `${id} out`;

/** A card whose lines all start and end in the middle of its sides, so that a chain of cards stands in one row. */
function cardNode(id: string): ElkNode {
  return {
    id,
    width: NODE_WIDTH,
    height: NODE_HEIGHT,
    layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
    ports: [
      { id: into(id), x: 0, y: NODE_HEIGHT / 2, layoutOptions: { 'elk.port.side': 'WEST' } },
      { id: outOf(id), x: NODE_WIDTH, y: NODE_HEIGHT / 2, layoutOptions: { 'elk.port.side': 'EAST' } },
    ],
  };
}

function placesOf(nodes: readonly ElkNode[], corner: Position): (readonly [string, Position])[] {
  return nodes.flatMap(({ id, x = 0, y = 0, children }) => {
    const place = { x: corner.x + x, y: corner.y + y };
    return children === undefined ? [[id, snapToGrid(place)] as const] : placesOf(children, place);
  });
}
