import ELK, { type ElkNode } from 'elkjs/lib/elk.bundled.js';
import { connectionOf } from '../catalog/connections.ts';
import type { DesignGraph, Position, ResourceGroup } from '../contract/graph.ts';
import { derivedWires } from './derived-wires.ts';
import { NODE_HEIGHT, NODE_WIDTH, snapToGrid } from './geometry.ts';
import { FRAME_PADDING, FRAME_TITLE_HEIGHT } from './group-frame.ts';
import { chipSize } from './wire-label.ts';

/** Canvas units between cards that a wire joins: at least the first, and room for the labels up to the second. */
const LAYER_GAP = 112;
const WIDEST_LAYER_GAP = 200;
/** What a label needs beside itself for the arrowhead and a mark of findings. */
const LABEL_MARGIN = 64;
/** Canvas units between cards above one another, with room for the counters of a run, and between separate parts. */
const CARD_GAP = 56;
const COMPONENT_GAP = 64;

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.considerModelOrder.components': 'MODEL_ORDER',
  'elk.spacing.componentComponent': `${COMPONENT_GAP}`,
};

const CARD_OPTIONS = { 'elk.portAlignment.default': 'CENTER', 'elk.spacing.portPort': '0' };

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
    'elk.spacing.portPort': '0',
  };
  const children = nodesOf(graph, lines, spacing).filter(node => !alone.includes(node.id));
  const back = linesBack(lines);
  const edges = lines.map(line => ({
    id: line.id,
    sources: [back.has(line) ? line.to : line.from],
    targets: [back.has(line) ? line.from : line.to],
    layoutOptions: { 'elk.layered.priority.straightness': `${straightness(line, lines)}` },
  }));
  const placed: ElkNode = await new ELK().layout({
    id: 'design',
    // Lines into groups need their cards to be placed with all others; without groups each part is placed by itself.
    layoutOptions: {
      ...OPTIONS,
      ...spacing,
      'elk.hierarchyHandling': graph.groups.length > 0 ? 'INCLUDE_CHILDREN' : 'SEPARATE_CHILDREN',
    },
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
  readonly isForFailures: boolean;
}

/** What is to be drawn between the cards, what carries failed messages last: the engine keeps to this order. */
function linesOf(graph: DesignGraph): readonly Line[] {
  const wires = graph.connections.map(wire => {
    const { id, from, to } = wire;
    return { id, from, to, isForFailures: connectionOf(wire.type).inspector.isDashed?.(wire) === true };
  });
  const references = derivedWires(graph).map(({ from, to }, index) => {
    return { id: `reference-${index}`, from, to, isForFailures: true };
  });
  return [...wires.filter(wire => !wire.isForFailures), ...wires.filter(wire => wire.isForFailures), ...references];
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

/** How much it matters that a line is straight: most where it is the only way on, least where it carries failed messages. */
function straightness(line: Line, lines: readonly Line[]): number {
  if (line.isForFailures) return 1;
  const isOnlyWay = lines.every(other => other === line || other.isForFailures || other.from !== line.from);
  return isOnlyWay ? 20 : 10;
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

/** A card whose lines all start and end in the middle of its sides, so that a chain of cards stands in one row. */
function cardNode(id: string): ElkNode {
  return { id, width: NODE_WIDTH, height: NODE_HEIGHT, layoutOptions: CARD_OPTIONS };
}

function placesOf(nodes: readonly ElkNode[], corner: Position): (readonly [string, Position])[] {
  return nodes.flatMap(({ id, x = 0, y = 0, children }) => {
    const place = { x: corner.x + x, y: corner.y + y };
    return children === undefined ? [[id, snapToGrid(place)] as const] : placesOf(children, place);
  });
}
