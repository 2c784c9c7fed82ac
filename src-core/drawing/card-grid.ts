import { type Box, NODE_HEIGHT, NODE_WIDTH, sharedArea } from './geometry.ts';

/** Two cells side by side are as wide as two cards, so that a box of a card's size meets few of them. */
const CELL_WIDTH = NODE_WIDTH * 2;
const CELL_HEIGHT = NODE_HEIGHT * 4;

/** The cards of a design by where they lie, so that a question about one place does not look at all of them. */
export class CardGrid {
  private readonly cells = new Map<string, Box[]>();

  constructor(cards: Iterable<Box>) {
    for (const card of cards) {
      for (const key of cellsOf(card)) {
        const cell = this.cells.get(key);
        if (cell === undefined) this.cells.set(key, [card]);
        else cell.push(card);
      }
    }
  }

  /** The cards that a box shares area with, each once. */
  under(box: Box): ReadonlySet<Box> {
    const found = new Set<Box>();
    for (const key of cellsOf(box)) {
      for (const card of this.cells.get(key) ?? []) if (sharedArea(card, box) > 0) found.add(card);
    }
    return found;
  }
}

function cellsOf({ x, y, width, height }: Box): readonly string[] {
  const keys: string[] = [];
  for (let column = Math.floor(x / CELL_WIDTH); column <= Math.floor((x + width) / CELL_WIDTH); column += 1) {
    for (let row = Math.floor(y / CELL_HEIGHT); row <= Math.floor((y + height) / CELL_HEIGHT); row += 1) {
      keys.push(`${column} ${row}`);
    }
  }
  return keys;
}
