import ELK, { type ElkExtendedEdge, type ElkNode, type ElkPoint } from 'elkjs/lib/elk.bundled.js';
import type { LifecycleDescription } from '../contract/lifecycle.ts';
import type { Box } from './geometry.ts';

/** A state of a lifecycle, with its place in the diagram. */
export interface DrawnState extends Box {
  /** As the machine names it: `in-flight`. */
  readonly name: string;
  readonly isInitial: boolean;
  /** Nothing leads out of it. Ends stand in rows below the others; the ways into them are told, not drawn. */
  readonly isFinal: boolean;
  /** The ways into it from other states. */
  readonly ways: readonly LifecycleWay[];
}

/** A way from one state to another, with the events that take it. */
export interface LifecycleWay {
  readonly from: string;
  readonly to: string;
  readonly events: readonly string[];
}

/** A way between two states that are no ends, with its line. */
export interface DrawnTransition extends LifecycleWay {
  /** SVG path data, and the place and direction of the arrow's tip. */
  readonly path: string;
  readonly tip: { readonly x: number; readonly y: number; readonly degrees: number };
}

/** A lifecycle as it is drawn, from its top left corner, in pixels at 100 %. */
export interface LifecycleDiagram {
  readonly width: number;
  readonly height: number;
  readonly states: readonly DrawnState[];
  readonly transitions: readonly DrawnTransition[];
}

const STATE = { width: 86, height: 36 };
const GAP = 6;
const ENDS_PER_ROW = 3;
const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.mergeEdges': 'true',
  'elk.spacing.nodeNode': '8',
  'elk.spacing.edgeNode': '8',
  'elk.spacing.edgeEdge': '6',
  'elk.layered.spacing.nodeNodeBetweenLayers': '22',
  'elk.layered.spacing.edgeNodeBetweenLayers': '8',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '6',
  'elk.padding': '[top=2,left=2,bottom=2,right=2]',
};

/** Lays out the states of a lifecycle from top to bottom, its ends below. The same lifecycle always gives the same diagram. */
export async function drawLifecycle({ machine }: LifecycleDescription): Promise<LifecycleDiagram> {
  const { initial, states = {} } = machine.config as {
    readonly initial?: unknown;
    readonly states?: Readonly<Record<string, { readonly on?: Readonly<Record<string, unknown>> }>>;
  };
  const ways = waysBetween(states);
  const leaving = new Set(ways.map(way => way.from));
  const [living, ends] = [true, false].map(isLeft => Object.keys(states).filter(name => leaving.has(name) === isLeft));
  const drawnWays = ways.filter(way => leaving.has(way.to));
  const graph: ElkNode = {
    id: 'lifecycle',
    layoutOptions: OPTIONS,
    children: (living ?? []).map(name => ({ id: name, ...STATE })),
    edges: drawnWays.map(({ from, to }, index) => ({ id: String(index), sources: [from], targets: [to] })),
  };
  const placed: ElkNode = await new ELK().layout(graph);
  const height = Math.ceil(placed.height ?? 0);
  const stateAt = (name: string, x: number, y: number): DrawnState => ({
    name,
    isInitial: name === initial,
    isFinal: !leaving.has(name),
    ways: ways.filter(way => way.to === name),
    x,
    y,
    ...STATE,
  });
  const rows = Math.ceil((ends ?? []).length / ENDS_PER_ROW);
  return {
    width: Math.max(Math.ceil(placed.width ?? 0), endX(Math.min(ENDS_PER_ROW, (ends ?? []).length))),
    height: rows === 0 ? height : endY(rows, height),
    states: [
      ...(placed.children ?? []).map(({ id, x = 0, y = 0 }) => stateAt(id, x, y)),
      ...(ends ?? []).map((name, index) =>
        stateAt(name, endX(index % ENDS_PER_ROW) + 2, endY(Math.floor(index / ENDS_PER_ROW), height)),
      ),
    ],
    transitions: drawnWays.map((way, index) => ({ ...way, ...lineOf(placed.edges?.[index]) })),
  };
}

function endX(column: number): number {
  return column * (STATE.width + GAP);
}

function endY(row: number, height: number): number {
  return height + GAP + row * (STATE.height + GAP);
}

/** The ways from each state to others; events that stay in a state are not drawn. */
function waysBetween(
  states: Readonly<Record<string, { readonly on?: Readonly<Record<string, unknown>> }>>,
): readonly LifecycleWay[] {
  return Object.entries(states).flatMap(([from, { on = {} }]) => {
    const events = new Map<string, string[]>();
    for (const [event, transition] of Object.entries(on)) {
      for (const to of targetsOf(transition)) {
        const known = events.get(to);
        if (known === undefined) events.set(to, [event]);
        else if (!known.includes(event)) known.push(event);
      }
    }
    return [...events].filter(([to]) => to !== from).map(([to, names]) => ({ from, to, events: names }));
  });
}

function targetsOf(transition: unknown): readonly string[] {
  if (typeof transition === 'string') return [transition];
  if (Array.isArray(transition)) return transition.flatMap(targetsOf);
  if (typeof transition !== 'object' || transition === null || !('target' in transition)) return [];
  return typeof transition.target === 'string' ? [transition.target] : [];
}

function lineOf(edge: ElkExtendedEdge | undefined): Pick<DrawnTransition, 'path' | 'tip'> {
  const section = edge?.sections?.[0];
  if (section === undefined) return { path: '', tip: { x: 0, y: 0, degrees: 0 } };
  const points: readonly ElkPoint[] = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
  const [before, last] = [points.at(-2) ?? section.startPoint, section.endPoint];
  const degrees = (Math.atan2(last.y - before.y, last.x - before.x) * 180) / Math.PI;
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'} ${round(x)} ${round(y)}`).join(' ');
  return { path, tip: { x: round(last.x), y: round(last.y), degrees: Math.round(degrees) } };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
