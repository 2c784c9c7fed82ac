import type { Position } from '../contract/graph.ts';
import { CardGrid } from './card-grid.ts';
import { type Box, headOf } from './geometry.ts';
import { routeCurve, type Side, type WireRoute } from './wire-route.ts';
import { chooseSides, type WireSides } from './wire-sides.ts';

/** A wire to route, its ends named by the keys of their boxes. */
export interface WireToRoute {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Lets it leave below the card, away from the main flow. */
  readonly carriesFailures: boolean;
}

interface Placed {
  readonly wire: WireToRoute;
  readonly from: Box;
  readonly to: Box;
  readonly sides: WireSides;
}

interface Anchor {
  readonly wire: string;
  readonly isStart: boolean;
  /** Where the other end lies along this side, to keep wires from crossing at the card. */
  readonly order: number;
}

const LANE = 14;
/** What stays free of wires of a side, at both its ends together. */
const MARGIN = 20;
const FACING = new Set(['right left', 'left right', 'bottom top', 'top bottom']);
const NO_CARDS = new CardGrid([]);

/**
 * A curve for every wire whose two cards are known, by the wire's id. Wires that share a side of a card are spread
 * along it, so that parallel wires do not coincide.
 */
export function routeWires(
  boxes: ReadonlyMap<string, Box>,
  wires: readonly WireToRoute[],
  cards = new CardGrid(boxes.values()),
): ReadonlyMap<string, WireRoute> {
  const placed = wires.flatMap((wire): Placed[] => {
    const from = boxes.get(wire.from);
    const to = boxes.get(wire.to);
    if (from === undefined || to === undefined) return [];
    return [{ wire, from, to, sides: chooseSides(from, to, wire.carriesFailures, cards) }];
  });
  const slots = spreadAlongSides(placed);
  return new Map(
    placed.map(({ wire, from, to, sides }) => {
      const [start, end] = straightened(
        { box: from, side: sides.start, ...slotOf(slots, `${wire.id}>`) },
        { box: to, side: sides.end, ...slotOf(slots, `>${wire.id}`) },
      );
      return [wire.id, routeCurve(start, sides.start, end, sides.end)];
    }),
  );
}

/** The curve between two boxes that shares its sides with no other; for lines that are derived. */
export function routeBetween(from: Box, to: Box): WireRoute {
  const sides = chooseSides(from, to, true, NO_CARDS);
  return routeCurve(pointOn(from, sides.start, 0), sides.start, pointOn(to, sides.end, 0), sides.end);
}

/** Where a wire's end sits on its side: how far from the middle, and whether it has the side for itself. */
interface Slot {
  readonly offset: number;
  readonly isAlone: boolean;
}

interface End extends Slot {
  readonly box: Box;
  readonly side: Side;
}

const ALONE_IN_THE_MIDDLE: Slot = { offset: 0, isAlone: true };

function slotOf(slots: ReadonlyMap<string, Slot>, key: string): Slot {
  return slots.get(key) ?? ALONE_IN_THE_MIDDLE;
}

/**
 * The two ends of a wire. Between sides that face each other, an end that has its side for itself goes level with the
 * other where it can: a wire that misses the straight line by a little looks like a mistake.
 */
function straightened(start: End, end: End): readonly [Position, Position] {
  const from = pointOn(start.box, start.side, start.offset);
  const to = pointOn(end.box, end.side, end.offset);
  if (!FACING.has(`${start.side} ${end.side}`)) return [from, to];
  const missed = isUpright(start.side) ? to.y - from.y : to.x - from.x;
  const canMove = ({ box, side, offset, isAlone }: End, by: number) =>
    isAlone && Math.abs(offset + by) <= (lengthOf(box, side) - MARGIN) / 2;
  if (canMove(start, missed)) return [pointOn(start.box, start.side, start.offset + missed), to];
  if (canMove(end, -missed)) return [from, pointOn(end.box, end.side, end.offset - missed)];
  return [from, to];
}

/** The slot of each wire's end, keyed `id>` for starts and `>id` for ends. */
function spreadAlongSides(placed: readonly Placed[]): ReadonlyMap<string, Slot> {
  const bySide = new Map<string, { anchors: Anchor[]; length: number }>();
  const add = (card: string, box: Box, side: Side, anchor: Anchor) => {
    const key = `${card} ${side}`;
    const entry = bySide.get(key) ?? { anchors: [], length: lengthOf(box, side) };
    entry.anchors.push(anchor);
    bySide.set(key, entry);
  };
  for (const { wire, from, to, sides } of placed) {
    add(wire.from, from, sides.start, { wire: wire.id, isStart: true, order: along(to, sides.start) });
    add(wire.to, to, sides.end, { wire: wire.id, isStart: false, order: along(from, sides.end) });
  }
  const slots = new Map<string, Slot>();
  for (const { anchors, length } of bySide.values()) {
    const sorted = anchors.toSorted((left, right) => left.order - right.order || compare(left.wire, right.wire));
    const step = Math.min(LANE, (length - MARGIN) / Math.max(1, sorted.length - 1));
    for (const [index, anchor] of sorted.entries()) {
      const offset = (index - (sorted.length - 1) / 2) * step;
      slots.set(anchor.isStart ? `${anchor.wire}>` : `>${anchor.wire}`, { offset, isAlone: sorted.length === 1 });
    }
  }
  return slots;
}

function along(other: Box, side: Side): number {
  return isUpright(side) ? other.y + other.height / 2 : other.x + other.width / 2;
}

function isUpright(side: Side): boolean {
  return side === 'left' || side === 'right';
}

function lengthOf(box: Box, side: Side): number {
  return isUpright(side) ? headOf(box) : box.width;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A point on a side of a box, `offset` from the side's middle. */
function pointOn(box: Box, side: Side, offset: number): Position {
  const { x, y, width, height } = box;
  switch (side) {
    case 'left':
      return { x, y: y + headOf(box) / 2 + offset };
    case 'right':
      return { x: x + width, y: y + headOf(box) / 2 + offset };
    case 'top':
      return { x: x + width / 2 + offset, y };
    case 'bottom':
      return { x: x + width / 2 + offset, y: y + height };
  }
}
