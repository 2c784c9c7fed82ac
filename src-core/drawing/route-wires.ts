import type { Position } from '../contract/graph.ts';
import { CardGrid } from './card-grid.ts';
import type { Box } from './geometry.ts';
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
      const start = pointOn(from, sides.start, slots.get(`${wire.id}>`) ?? 0);
      const end = pointOn(to, sides.end, slots.get(`>${wire.id}`) ?? 0);
      return [wire.id, routeCurve(start, sides.start, end, sides.end)];
    }),
  );
}

/** The curve between two boxes that shares its sides with no other; for lines that are derived. */
export function routeBetween(from: Box, to: Box): WireRoute {
  const sides = chooseSides(from, to, true, NO_CARDS);
  return routeCurve(pointOn(from, sides.start, 0), sides.start, pointOn(to, sides.end, 0), sides.end);
}

/** How far from the middle of its side each wire's end sits; keyed `id>` for starts and `>id` for ends. */
function spreadAlongSides(placed: readonly Placed[]): ReadonlyMap<string, number> {
  const bySide = new Map<string, { anchors: Anchor[]; length: number }>();
  const add = (card: string, box: Box, side: Side, anchor: Anchor) => {
    const key = `${card} ${side}`;
    const entry = bySide.get(key) ?? { anchors: [], length: isUpright(side) ? box.height : box.width };
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
  return isUpright(side) ? other.y + other.height / 2 : other.x + other.width / 2;
}

function isUpright(side: Side): boolean {
  return side === 'left' || side === 'right';
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A point on a side of a box, `offset` from the side's middle. */
function pointOn({ x, y, width, height }: Box, side: Side, offset: number): Position {
  switch (side) {
    case 'left':
      return { x, y: y + height / 2 + offset };
    case 'right':
      return { x: x + width, y: y + height / 2 + offset };
    case 'top':
      return { x: x + width / 2 + offset, y };
    case 'bottom':
      return { x: x + width / 2 + offset, y: y + height };
  }
}
