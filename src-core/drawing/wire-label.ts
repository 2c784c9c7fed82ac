import type { Position } from '../contract/graph.ts';
import type { CardGrid } from './card-grid.ts';
import { type Box, boxAround, sharedArea } from './geometry.ts';
import { textWidth } from './text-width.ts';
import { pointAlong, type WireRoute } from './wire-route.ts';

/** Size of a chip's letters in canvas units. */
export const CHIP_FONT_SIZE = 11;
/** Height of a chip in canvas units. */
export const CHIP_HEIGHT = 18;

const CHIP_PADDING = 8;

/** The middle first, then further and further towards either end. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];

/** The size of the chip with a text. */
export function chipSize(text: string): Pick<Box, 'width' | 'height'> {
  return { width: textWidth(text, CHIP_FONT_SIZE) + 2 * CHIP_PADDING, height: CHIP_HEIGHT };
}

/** Where a label sits on its wire: its centre, and the area of cards that it covers even there. */
export interface LabelPlace {
  readonly centre: Position;
  readonly covered: number;
}

/** The place on a wire, as near to its middle as can be, where a label of a size covers no card, or least of them. */
export function placeLabel(route: WireRoute, size: Pick<Box, 'width' | 'height'>, cards: CardGrid): LabelPlace {
  let best: LabelPlace | undefined;
  for (const share of SHARES) {
    const centre = share === 0.5 ? route.middle : pointAlong(route, share);
    const box = boxAround(centre, size);
    let covered = 0;
    for (const card of cards.under(box)) covered += sharedArea(card, box);
    if (covered === 0) return { centre, covered };
    if (best === undefined || covered < best.covered) best = { centre, covered };
  }
  return best ?? { centre: route.middle, covered: 0 };
}
