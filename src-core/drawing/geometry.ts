import type { Position } from '../contract/graph.ts';

/** Width of a node's card in canvas units. */
export const NODE_WIDTH = 208;
/** Height of a node's card in canvas units. */
export const NODE_HEIGHT = 64;

/** Room for a line of text on a card, right of its icon, in canvas units. */
export const CARD_TEXT_WIDTH = NODE_WIDTH - 76;

const GRID = 4;

/** A place and a size in canvas units; the position is the top left corner. */
export interface Box extends Position {
  readonly width: number;
  readonly height: number;
  /** Height of the part that wires lead to, where something hangs below it for a while; left out: all of it. */
  readonly head?: number;
}

/** Height of the part of a card that wires lead to. */
export function headOf({ head, height }: Box): number {
  return head ?? height;
}

/** The box of the card at a position. */
export function cardAt({ x, y }: Position): Box {
  return { x, y, width: NODE_WIDTH, height: NODE_HEIGHT };
}

/** The box of a size around a point. */
export function boxAround(centre: Position, size: Pick<Box, 'width' | 'height'>): Box {
  return { x: centre.x - size.width / 2, y: centre.y - size.height / 2, width: size.width, height: size.height };
}

/** The area that two boxes share, square canvas units; 0 when they only touch. */
export function sharedArea(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, width) * Math.max(0, height);
}

/** The nearest point of the grid of 4 canvas units on which cards lie. */
export function snapToGrid({ x, y }: Position): Position {
  return { x: Math.round(x / GRID) * GRID, y: Math.round(y / GRID) * GRID };
}
