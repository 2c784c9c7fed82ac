import ELK, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { Position } from '../contract/graph.ts';
import type { WorkflowEdge, WorkflowFlow, WorkflowNode } from '../workflow/workflow-graph.ts';
import { shortenText, textWidth } from './text-width.ts';

/** A rectangle, its place measured from the upper left corner of the drawing. */
export interface WorkflowBox extends Position {
  readonly width: number;
  readonly height: number;
}

/** A way with its corners, and the place of its words. */
export interface WorkflowRoute {
  readonly points: readonly Position[];
  readonly label: (WorkflowBox & { readonly text: string }) | undefined;
}

/** Where everything of a workflow is drawn, by the ids of its flows, nodes and edges. */
export interface WorkflowLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, WorkflowBox>;
  readonly routes: ReadonlyMap<string, WorkflowRoute>;
}

/** Height of the strip with the name of a Parallel or Map, above what it holds. */
export const CONTAINER_HEAD = 48;
const STATE = { width: 216, height: 52 };
const MARKS = { start: { width: 56, height: 24 }, end: { width: 56, height: 24 }, inner: { width: 12, height: 12 } };
const PADDING = 16;
const LABEL_SIZE = 11;
const WIDEST_LABEL = 168;

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.spacing.nodeNodeBetweenLayers': '32',
  'elk.layered.spacing.edgeNodeBetweenLayers': '20',
  'elk.spacing.nodeNode': '40',
  'elk.spacing.edgeNode': '20',
  'elk.spacing.edgeEdge': '12',
  'elk.spacing.edgeLabel': '4',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.feedbackEdges': 'true',
  'elk.layered.cycleBreaking.strategy': 'DEPTH_FIRST',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
};

/** The ordinary way is straight and leads down; what catches errors goes round it. */
const ORDINARY = {
  'elk.layered.priority.straightness': '10',
  'elk.layered.priority.direction': '10',
  'elk.layered.priority.shortness': '10',
};
const ASIDE = {
  'elk.layered.priority.straightness': '0',
  'elk.layered.priority.direction': '1',
  'elk.layered.priority.shortness': '0',
};

interface PlacedFlow {
  readonly width: number;
  readonly height: number;
  place(origin: Position, into: MutableLayout): void;
}

interface MutableLayout {
  readonly boxes: Map<string, WorkflowBox>;
  readonly routes: Map<string, WorkflowRoute>;
}

/** Lays a workflow out from top to bottom; what a Parallel or a Map holds lies inside it, branches side by side. */
export async function layoutWorkflow(flow: WorkflowFlow): Promise<WorkflowLayout> {
  const layout: MutableLayout = { boxes: new Map(), routes: new Map() };
  const placed = await placeFlow(flow, true);
  placed.place({ x: 0, y: 0 }, layout);
  return { width: placed.width, height: placed.height, ...layout };
}

async function placeFlow(flow: WorkflowFlow, isOuter: boolean): Promise<PlacedFlow> {
  const inner = new Map<string, PlacedFlow>();
  for (const node of flow.nodes) if (node.flows.length > 0) inner.set(node.id, await placeInner(node));
  const children = flow.nodes.map(
    (node): ElkNode => ({
      id: node.id,
      ...sizeOf(node, inner.get(node.id), isOuter),
      ...(node.kind === 'start' && { layoutOptions: { 'elk.layered.layering.layerConstraint': 'FIRST' } }),
    }),
  );
  const edges = flow.edges.map(toElkEdge);
  const graph: ElkNode = { id: 'flow', layoutOptions: OPTIONS, children, edges };
  const result = await new ELK().layout(graph);
  return {
    width: result.width ?? 0,
    height: result.height ?? 0,
    place: (origin, into) => {
      for (const child of result.children ?? []) {
        const box = boxOf(child, origin);
        into.boxes.set(child.id, box);
        inner.get(child.id)?.place({ x: box.x, y: box.y + CONTAINER_HEAD }, into);
      }
      for (const edge of result.edges ?? []) {
        into.routes.set(edge.id, routeOf(edge, origin));
      }
    },
  };
}

/** What a container holds, one flow beside the other. */
async function placeInner(node: WorkflowNode): Promise<PlacedFlow> {
  const flows: { flow: WorkflowFlow; placed: PlacedFlow; x: number }[] = [];
  let x = PADDING;
  for (const flow of node.flows) {
    const placed = await placeFlow(flow, false);
    flows.push({ flow, placed, x });
    x += placed.width + 2 * PADDING + 12;
  }
  const tallest = Math.max(0, ...flows.map(({ placed }) => placed.height)) + 2 * PADDING;
  const width = Math.max(STATE.width, x - 12 + PADDING);
  const spare = Math.max(0, width - (x - 12 + PADDING)) / 2;
  return {
    width,
    height: tallest + PADDING,
    place: (origin, into) => {
      for (const { flow, placed, x: left } of flows) {
        const at = { x: origin.x + left + spare, y: origin.y };
        into.boxes.set(flow.id, { ...at, width: placed.width + 2 * PADDING, height: tallest });
        placed.place({ x: at.x + PADDING, y: at.y + PADDING }, into);
      }
    },
  };
}

function sizeOf(
  node: WorkflowNode,
  inner: PlacedFlow | undefined,
  isOuter: boolean,
): { width: number; height: number } {
  if (inner !== undefined) return { width: inner.width, height: inner.height + CONTAINER_HEAD };
  if (node.kind === 'start' || node.kind === 'end') return isOuter ? MARKS[node.kind] : MARKS.inner;
  return STATE;
}

function toElkEdge(edge: WorkflowEdge): ElkExtendedEdge {
  const text = edge.label === undefined ? undefined : shortenText(edge.label, WIDEST_LABEL, LABEL_SIZE);
  return {
    id: edge.id,
    sources: [edge.from],
    targets: [edge.to],
    layoutOptions: edge.kind === 'catch' ? ASIDE : ORDINARY,
    ...(text !== undefined && {
      labels: [{ id: `${edge.id} label`, text, width: textWidth(text, LABEL_SIZE) + 14, height: 18 }],
    }),
  };
}

function boxOf(node: ElkNode, origin: Position): WorkflowBox {
  const { x = 0, y = 0, width = 0, height = 0 } = node;
  return { x: origin.x + x, y: origin.y + y, width, height };
}

function routeOf(edge: ElkExtendedEdge, origin: Position): WorkflowRoute {
  const points = (edge.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) => [
    startPoint,
    ...bendPoints,
    endPoint,
  ]);
  const [label] = edge.labels ?? [];
  return {
    points: points.map(({ x, y }) => ({ x: origin.x + x, y: origin.y + y })),
    label:
      label?.text === undefined
        ? undefined
        : {
            x: origin.x + (label.x ?? 0),
            y: origin.y + (label.y ?? 0),
            width: label.width ?? 0,
            height: label.height ?? 0,
            text: label.text,
          },
  };
}
