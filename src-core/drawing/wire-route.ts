import type { Position } from '../contract/graph.ts';

/** A side of a card. */
export type Side = 'left' | 'right' | 'top' | 'bottom';

/** A cubic curve from `start` to `end`, in canvas units; messages of a simulation travel on the same four points. */
export interface WireRoute {
  readonly start: Position;
  readonly startControl: Position;
  readonly endControl: Position;
  readonly end: Position;
  /** SVG path data. */
  readonly path: string;
  /** The point half way. */
  readonly middle: Position;
}

const OUTWARD: Readonly<Record<Side, Position>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  top: { x: 0, y: -1 },
  bottom: { x: 0, y: 1 },
};

const HEAD_LENGTH = 9;
const HEAD_HALF_WIDTH = 4;

/** The curve that leaves one card by a side and enters another by a side. */
export function routeCurve(start: Position, startSide: Side, end: Position, endSide: Side): WireRoute {
  const startControl = step(start, startSide, reach(start, startSide, end, endSide));
  const endControl = step(end, endSide, reach(end, endSide, start, startSide));
  const points = { start, startControl, endControl, end };
  const path = `M ${pair(start)} C ${pair(startControl)} ${pair(endControl)} ${pair(end)}`;
  return { ...points, path, middle: pointAlong(points, 0.5) };
}

/** The curve between two points that belong to no card yet: the line that follows the pointer. */
export function looseCurve(start: Position, end: Position): WireRoute {
  return routeCurve(start, 'right', end, end.x > start.x ? 'left' : 'right');
}

/** The point of a route at a share of its way, 0 ≤ share ≤ 1. */
export function pointAlong(route: Omit<WireRoute, 'path' | 'middle'>, share: number): Position {
  const rest = 1 - share;
  const weights = [rest ** 3, 3 * rest * rest * share, 3 * rest * share * share, share ** 3] as const;
  const mix = (axis: 'x' | 'y') =>
    weights[0] * route.start[axis] +
    weights[1] * route.startControl[axis] +
    weights[2] * route.endControl[axis] +
    weights[3] * route.end[axis];
  return { x: mix('x'), y: mix('y') };
}

/** A filled triangle at the end of a route, pointing along it: SVG path data. */
export function arrowhead({ end, endControl }: WireRoute): string {
  const length = Math.hypot(end.x - endControl.x, end.y - endControl.y) || 1;
  const along = { x: (end.x - endControl.x) / length, y: (end.y - endControl.y) / length };
  const back = { x: end.x - along.x * HEAD_LENGTH, y: end.y - along.y * HEAD_LENGTH };
  const side = { x: -along.y * HEAD_HALF_WIDTH, y: along.x * HEAD_HALF_WIDTH };
  const left = { x: back.x + side.x, y: back.y + side.y };
  const right = { x: back.x - side.x, y: back.y - side.y };
  return `M ${pair(end)} L ${pair(left)} L ${pair(right)} Z`;
}

/** How far a loop that leaves and enters by the same side stands out from the cards at its farthest. */
export function loopHeight(across: number): number {
  return 0.75 * loopReach(across);
}

/** How far a curve runs straight out of a card before it turns. */
function reach(from: Position, side: Side, to: Position, otherSide: Side): number {
  const ahead = (to.x - from.x) * OUTWARD[side].x + (to.y - from.y) * OUTWARD[side].y;
  const across = Math.abs((to.x - from.x) * OUTWARD[side].y + (to.y - from.y) * OUTWARD[side].x);
  if (side === otherSide) return loopReach(across) + Math.max(0, ahead);
  return ahead > 0 ? Math.min(160, Math.max(28, ahead * 0.5)) : 48 + Math.min(120, -ahead * 0.4);
}

function loopReach(across: number): number {
  return 32 + Math.min(64, across * 0.08);
}

function step(point: Position, side: Side, distance: number): Position {
  return { x: point.x + OUTWARD[side].x * distance, y: point.y + OUTWARD[side].y * distance };
}

function pair({ x, y }: Position): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
