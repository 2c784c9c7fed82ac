import type { ResourceRecord } from '#core/contract/edit.ts';
import type { Position } from '#core/contract/graph.ts';
import { snapToGrid } from '#core/drawing/geometry.ts';
import { useDesign } from '../state/design-store.ts';
import { selectedResources } from '../state/selection-actions.ts';

type Axis = keyof Position;

/** Puts the selected cards in one column (`x`) or row (`y`): that of the first, of the last, or half way. */
export function alignSelection(axis: Axis, to: 'start' | 'middle' | 'end', words: string): void {
  const cards = selectedResources();
  const places = cards.map(({ position }) => position[axis]);
  const [least, most] = [Math.min(...places), Math.max(...places)];
  const place = { start: least, middle: (least + most) / 2, end: most }[to];
  moveAlong(axis, cards, () => place, words);
}

/** Gives the selected cards the same distance from one to the next; the first and the last stay. */
export function distributeSelection(axis: Axis, words: string): void {
  const cards = selectedResources().toSorted((one, other) => one.position[axis] - other.position[axis]);
  const first = cards[0]?.position[axis] ?? 0;
  const step = ((cards.at(-1)?.position[axis] ?? 0) - first) / Math.max(1, cards.length - 1);
  moveAlong(axis, cards, index => first + index * step, words);
}

function moveAlong(
  axis: Axis,
  cards: readonly ResourceRecord[],
  place: (index: number) => number,
  words: string,
): void {
  const moved = cards.map(({ id, position }, index) => {
    const to = snapToGrid({ ...position, [axis]: place(index) });
    return { id, to, isMoved: to.x !== position.x || to.y !== position.y };
  });
  const positions = Object.fromEntries(moved.filter(card => card.isMoved).map(({ id, to }) => [id, to]));
  if (Object.keys(positions).length > 0) useDesign.getState().apply([{ edit: 'move', positions }], words);
}
