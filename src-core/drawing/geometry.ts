import type { Position } from '../contract/graph.ts';

/** Width of a node's card in canvas units. */
export const NODE_WIDTH = 208;
/** Height of a node's card in canvas units. */
export const NODE_HEIGHT = 64;

const LANE_GAP = 14;
const LOOP_DROP = 44;
const SIDE_REACH = 56;

/** The line of a wire: SVG path data and the middle, where its label sits. */
export interface WireLine {
  readonly path: string;
  readonly middle: Position;
}

/**
 * The curve from the right side of one card to the left side of another; both given by their top left corners.
 * A wire that runs backwards swings below both cards, so that loops stay readable. `lane` 0, 1, 2, … keeps wires between the
 * same two cards apart; `lanes` is how many there are.
 */
export function wireLine(from: Position, to: Position, lane = 0, lanes = 1): WireLine {
  const shift = (lane - (lanes - 1) / 2) * LANE_GAP;
  const start = { x: from.x + NODE_WIDTH, y: from.y + NODE_HEIGHT / 2 + shift };
  const end = { x: to.x, y: to.y + NODE_HEIGHT / 2 + shift };
  return end.x >= start.x + 16 ? forward(start, end) : backward(from, to, start, end, lane);
}

function forward(start: Position, end: Position): WireLine {
  const reach = Math.max(36, (end.x - start.x) / 2);
  const path = `M ${number(start.x)} ${number(start.y)} C ${number(start.x + reach)} ${number(start.y)} ${number(end.x - reach)} ${number(end.y)} ${number(end.x)} ${number(end.y)}`;
  return { path, middle: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 } };
}

function backward(from: Position, to: Position, start: Position, end: Position, lane: number): WireLine {
  const below = Math.max(from.y, to.y) + NODE_HEIGHT + LOOP_DROP + lane * LANE_GAP;
  const middle = { x: (start.x + end.x) / 2, y: below };
  const right = start.x + SIDE_REACH;
  const left = end.x - SIDE_REACH;
  const path = [
    `M ${number(start.x)} ${number(start.y)}`,
    `C ${number(right)} ${number(start.y)} ${number(right)} ${number(below)} ${number(middle.x)} ${number(below)}`,
    `S ${number(left)} ${number(end.y)} ${number(end.x)} ${number(end.y)}`,
  ].join(' ');
  return { path, middle };
}

function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}
