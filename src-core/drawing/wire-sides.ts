import type { CardGrid } from './card-grid.ts';
import { type Box, headOf } from './geometry.ts';
import { loopHeight, type Side } from './wire-route.ts';

/** The sides of its two cards that a wire uses. */
export interface WireSides {
  readonly start: Side;
  readonly end: Side;
}

/** A gap between two cards from which on a wire has room to bend in it. */
const CLOSE = 24;
/** Air between a loop and a card that it passes. */
const AIR = 8;

/**
 * The sides by which a wire leaves one card and enters the other: to the right where the other is ahead, else below or
 * above; over or under both cards, wherever fewer others are in the way, when they stand beside each other the wrong
 * way round. What carries failures leaves below the card, away from the main flow.
 */
export function chooseSides(from: Box, to: Box, carriesFailures: boolean, cards: CardGrid): WireSides {
  if (from === to) return { start: 'right', end: 'top' };
  const gapRight = to.x - (from.x + from.width);
  const gapBelow = to.y - (from.y + headOf(from));
  const gapAbove = from.y - (to.y + headOf(to));
  if (carriesFailures && gapBelow >= CLOSE) {
    const isFarLeft = gapRight <= -(from.width + to.width);
    return { start: 'bottom', end: gapRight >= CLOSE ? 'left' : isFarLeft ? 'right' : 'top' };
  }
  if (gapRight >= CLOSE) return { start: 'right', end: 'left' };
  if (gapBelow >= CLOSE) return { start: 'bottom', end: 'top' };
  if (gapAbove >= CLOSE) return { start: 'top', end: 'bottom' };
  const side = countInTheWay(from, to, cards, 'top') <= countInTheWay(from, to, cards, 'bottom') ? 'top' : 'bottom';
  return { start: side, end: side };
}

/** How many other cards a loop from one card back to another would cross above or below them. */
function countInTheWay(from: Box, to: Box, cards: CardGrid, side: 'top' | 'bottom'): number {
  const left = Math.min(from.x, to.x);
  const right = Math.max(from.x + from.width, to.x + to.width);
  const top = Math.min(from.y, to.y);
  const bottom = Math.max(from.y + from.height, to.y + to.height);
  const room = loopHeight(right - left) + AIR;
  const lane = { x: left, y: side === 'top' ? top - room : top, width: right - left, height: bottom - top + room };
  return [...cards.under(lane)].filter(card => card !== from && card !== to).length;
}
