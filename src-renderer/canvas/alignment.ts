import type { DesignGraph, Position } from '#core/contract/graph.ts';
import { NODE_HEIGHT, NODE_WIDTH, snapToGrid } from '#core/drawing/geometry.ts';

/** A thin line that shows what a dragged card is in line with, in canvas coordinates. */
export interface AlignmentGuide {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

interface Aligned {
  readonly positions: ReadonlyMap<string, Position>;
  readonly guides: readonly AlignmentGuide[];
}

const REACH = 6;

/** Puts dragged cards on the grid; a single card also falls in line with cards that are nearly in line with it. */
export function alignToOthers(places: ReadonlyMap<string, Position>, graph: DesignGraph): Aligned {
  const [single] = places;
  if (single === undefined || places.size > 1) {
    return { positions: new Map([...places].map(([id, place]) => [id, snapToGrid(place)])), guides: [] };
  }
  const [id, place] = single;
  const others = graph.resources.filter(resource => resource.id !== id).map(resource => resource.position);
  const column = nearest(place.x, others, 'x');
  const row = nearest(place.y, others, 'y');
  const snapped = snapToGrid(place);
  const position = { x: column?.x ?? snapped.x, y: row?.y ?? snapped.y };
  return {
    positions: new Map([[id, position]]),
    guides: [
      ...(column === undefined ? [] : [guide('x', position, column)]),
      ...(row === undefined ? [] : [guide('y', position, row)]),
    ],
  };
}

function nearest(value: number, others: readonly Position[], axis: 'x' | 'y'): Position | undefined {
  return others
    .filter(other => Math.abs(other[axis] - value) <= REACH)
    .toSorted((left, right) => Math.abs(left[axis] - value) - Math.abs(right[axis] - value))[0];
}

/** A line through the middles of two cards, a little longer than both. */
function guide(axis: 'x' | 'y', card: Position, other: Position): AlignmentGuide {
  const across = axis === 'x' ? 'y' : 'x';
  const length = axis === 'x' ? NODE_HEIGHT : NODE_WIDTH;
  const middle = axis === 'x' ? NODE_WIDTH / 2 : NODE_HEIGHT / 2;
  return {
    axis,
    at: card[axis] + middle,
    from: Math.min(card[across], other[across]) - 16,
    to: Math.max(card[across], other[across]) + length + 16,
  };
}
