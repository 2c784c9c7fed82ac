import type { Position } from '#core/contract/graph.ts';
import { NODE_HEIGHT, NODE_WIDTH } from '#core/drawing/geometry.ts';

/** A card's place and size on the canvas. */
export interface Box extends Position {
  readonly width: number;
  readonly height: number;
}

/** A wire to route. `carriesFailures` lets it leave below the card, away from the main flow. */
export interface WireToRoute {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly carriesFailures: boolean;
}

/** A cubic curve from `start` to `end`; dots of a simulation travel on the same four points. */
export interface WireRoute {
  readonly start: Position;
  readonly startControl: Position;
  readonly endControl: Position;
  readonly end: Position;
  readonly path: string;
  /** The point half way, where the label sits. */
  readonly middle: Position;
}

type Side = 'left' | 'right' | 'top' | 'bottom';

interface Anchor {
  readonly wire: string;
  readonly isStart: boolean;
  /** Where the other end lies along this side, to keep wires from crossing at the card. */
  readonly order: number;
}

const OUTWARD: Readonly<Record<Side, Position>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  top: { x: 0, y: -1 },
  bottom: { x: 0, y: 1 },
};

const CLOSE = 24;
const LANE = 14;
const LOOP_ROOM = 110;

/** The box of a card at a position, in its usual size. */
export function boxAt(position: Position, height = NODE_HEIGHT): Box {
  return { x: position.x, y: position.y, width: NODE_WIDTH, height };
}

/** A curve for every wire whose two cards are known. Wires that share a side of a card are spread along it. */
export function routeWires(
  boxes: ReadonlyMap<string, Box>,
  wires: readonly WireToRoute[],
): ReadonlyMap<string, WireRoute> {
  const placed = wires.flatMap(wire => {
    const from = boxes.get(wire.from);
    const to = boxes.get(wire.to);
    return from === undefined || to === undefined
      ? []
      : [{ wire, from, to, sides: chooseSides(wire, from, to, boxes) }];
  });
  const slots = spreadAlongSides(placed);
  return new Map(
    placed.map(({ wire, from, to, sides }) => {
      const start = pointOn(from, sides.start, slots.get(`${wire.id}>`) ?? 0);
      const end = pointOn(to, sides.end, slots.get(`>${wire.id}`) ?? 0);
      return [wire.id, curve(start, sides.start, end, sides.end)];
    }),
  );
}

/** The curve between two boxes that shares its sides with no other; for lines that are derived. */
export function routeBetween(from: Box, to: Box): WireRoute {
  const sides = chooseSides({ id: '', from: 'from', to: 'to', carriesFailures: true }, from, to);
  return curve(pointOn(from, sides.start, 0), sides.start, pointOn(to, sides.end, 0), sides.end);
}

/** The curve between two given points; for the line that follows the pointer. */
export function looseCurve(start: Position, end: Position): WireRoute {
  return curve(start, 'right', end, end.x > start.x ? 'left' : 'right');
}

/** The point of a route at a share of its way, 0 ≤ share ≤ 1. */
export function pointAlong(route: WireRoute, share: number): Position {
  const rest = 1 - share;
  const weights = [rest ** 3, 3 * rest * rest * share, 3 * rest * share * share, share ** 3] as const;
  const mix = (axis: 'x' | 'y') =>
    weights[0] * route.start[axis] +
    weights[1] * route.startControl[axis] +
    weights[2] * route.endControl[axis] +
    weights[3] * route.end[axis];
  return { x: mix('x'), y: mix('y') };
}

function chooseSides(
  wire: WireToRoute,
  from: Box,
  to: Box,
  boxes: ReadonlyMap<string, Box> = new Map(),
): { start: Side; end: Side } {
  if (wire.from === wire.to) return { start: 'right', end: 'top' };
  const gapRight = to.x - (from.x + from.width);
  const gapBelow = to.y - (from.y + from.height);
  const gapAbove = from.y - (to.y + to.height);
  if (wire.carriesFailures && gapBelow >= CLOSE) {
    return {
      start: 'bottom',
      end: gapRight >= CLOSE ? 'left' : gapRight <= -(from.width + to.width) ? 'right' : 'top',
    };
  }
  if (gapRight >= CLOSE) return { start: 'right', end: 'left' };
  if (gapBelow >= CLOSE) return { start: 'bottom', end: 'top' };
  if (gapAbove >= CLOSE) return { start: 'top', end: 'bottom' };
  const side = countBetween(from, to, boxes, -1) <= countBetween(from, to, boxes, 1) ? 'top' : 'bottom';
  return { start: side, end: side };
}

/** How many cards a loop from one card back to another would cross above (-1) or below (1) them. */
function countBetween(from: Box, to: Box, boxes: ReadonlyMap<string, Box>, direction: -1 | 1): number {
  const left = Math.min(from.x, to.x);
  const right = Math.max(from.x + from.width, to.x + to.width);
  const top = direction === -1 ? Math.min(from.y, to.y) - LOOP_ROOM : Math.max(from.y, to.y);
  const bottom = top + LOOP_ROOM + (direction === 1 ? from.height : 0);
  return [...boxes.values()].filter(
    box =>
      box !== from &&
      box !== to &&
      box.x < right &&
      box.x + box.width > left &&
      box.y < bottom &&
      box.y + box.height > top,
  ).length;
}

interface Placed {
  readonly wire: WireToRoute;
  readonly from: Box;
  readonly to: Box;
  readonly sides: { readonly start: Side; readonly end: Side };
}

/** How far from the middle of its side each wire's end sits; keyed `id>` for starts and `>id` for ends. */
function spreadAlongSides(placed: readonly Placed[]): ReadonlyMap<string, number> {
  const bySide = new Map<string, { anchors: Anchor[]; length: number }>();
  const add = (card: string, box: Box, side: Side, anchor: Anchor) => {
    const key = `${card} ${side}`;
    const isUpright = side === 'left' || side === 'right';
    const entry = bySide.get(key) ?? { anchors: [], length: isUpright ? box.height : box.width };
    entry.anchors.push(anchor);
    bySide.set(key, entry);
  };
  for (const { wire, from, to, sides } of placed) {
    add(wire.from, from, sides.start, { wire: wire.id, isStart: true, order: along(to, sides.start) });
    add(wire.to, to, sides.end, { wire: wire.id, isStart: false, order: along(from, sides.end) });
  }
  const slots = new Map<string, number>();
  for (const { anchors, length } of bySide.values()) {
    const sorted = anchors.toSorted((left, right) => left.order - right.order || compare(left.wire, right.wire));
    const step = Math.min(LANE, (length - 20) / Math.max(1, sorted.length - 1));
    for (const [index, anchor] of sorted.entries()) {
      const offset = (index - (sorted.length - 1) / 2) * step;
      slots.set(anchor.isStart ? `${anchor.wire}>` : `>${anchor.wire}`, offset);
    }
  }
  return slots;
}

function along(other: Box, side: Side): number {
  return side === 'left' || side === 'right' ? other.y + other.height / 2 : other.x + other.width / 2;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function pointOn(box: Box, side: Side, offset: number): Position {
  switch (side) {
    case 'left':
      return { x: box.x, y: box.y + box.height / 2 + offset };
    case 'right':
      return { x: box.x + box.width, y: box.y + box.height / 2 + offset };
    case 'top':
      return { x: box.x + box.width / 2 + offset, y: box.y };
    case 'bottom':
      return { x: box.x + box.width / 2 + offset, y: box.y + box.height };
  }
}

function curve(start: Position, startSide: Side, end: Position, endSide: Side): WireRoute {
  const startReach = reach(start, startSide, end, endSide);
  const endReach = reach(end, endSide, start, startSide);
  const startControl = step(start, startSide, startReach);
  const endControl = step(end, endSide, endReach);
  const route = { start, startControl, endControl, end };
  const text = (point: Position) => `${round(point.x)} ${round(point.y)}`;
  const path = `M ${text(start)} C ${text(startControl)} ${text(endControl)} ${text(end)}`;
  return { ...route, path, middle: pointAlong({ ...route, path, middle: start }, 0.5) };
}

/** How far a curve runs straight out of a card before it turns. */
function reach(from: Position, side: Side, to: Position, otherSide: Side): number {
  const ahead = (to.x - from.x) * OUTWARD[side].x + (to.y - from.y) * OUTWARD[side].y;
  const across = Math.abs((to.x - from.x) * OUTWARD[side].y + (to.y - from.y) * OUTWARD[side].x);
  if (side === otherSide) return 32 + Math.min(64, across * 0.08) + Math.max(0, ahead);
  return ahead > 0 ? Math.min(160, Math.max(28, ahead * 0.5)) : 48 + Math.min(120, -ahead * 0.4);
}

function step(point: Position, side: Side, distance: number): Position {
  return { x: point.x + OUTWARD[side].x * distance, y: point.y + OUTWARD[side].y * distance };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
