import type { ResourceGroup } from '../contract/graph.ts';
import type { Box } from './geometry.ts';

/** Air between a frame and the cards in it, canvas units. */
export const FRAME_PADDING = 20;
/** Height of the strip with a frame's name, canvas units. */
export const FRAME_TITLE_HEIGHT = 32;

/** The frame around the cards of a group, with its name above them; undefined when none of them is there. */
export function groupFrame(group: ResourceGroup, boxes: ReadonlyMap<string, Box>): Box | undefined {
  const cards = group.members.flatMap(member => boxes.get(member) ?? []);
  if (cards.length === 0) return undefined;
  const x = Math.min(...cards.map(card => card.x)) - FRAME_PADDING;
  const y = Math.min(...cards.map(card => card.y)) - FRAME_TITLE_HEIGHT;
  const right = Math.max(...cards.map(card => card.x + card.width)) + FRAME_PADDING;
  const bottom = Math.max(...cards.map(card => card.y + card.height)) + FRAME_PADDING;
  return { x, y, width: right - x, height: bottom - y };
}
