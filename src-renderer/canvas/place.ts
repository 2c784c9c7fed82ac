import type { Position } from '#core/contract/graph.ts';
import { NODE_HEIGHT, NODE_WIDTH } from '#core/drawing/geometry.ts';
import { newResource } from '../state/design-edits.ts';
import { useDesign } from '../state/design-store.ts';
import type { PlacingEntry } from '../state/mode-machine.ts';
import { canvasView } from './canvas-view.ts';

const MARGIN = 24;

/** Adds a resource with its middle at a point of the canvas and selects it. */
export function addAt(entry: PlacingEntry, point: Position): string {
  const design = useDesign.getState();
  const position = { x: point.x - NODE_WIDTH / 2, y: point.y - NODE_HEIGHT / 2 };
  const resource = newResource(design.history.present, entry, position);
  design.apply([{ edit: 'add-resource', resource }], `Add ${resource.name}`);
  design.select([resource.id]);
  return resource.id;
}

/** Adds a resource in the middle of what is seen, or at the nearest free place to it, and focuses it. */
export function addAtCentre(entry: PlacingEntry): void {
  const point = freePointNear(canvasView.centre());
  const id = addAt(entry, point);
  requestAnimationFrame(() => canvasView.focus(id));
}

/** The free place for a card that is nearest to a point, searched in growing rings. */
export function freePointNear(point: Position): Position {
  const { resources } = useDesign.getState().history.present;
  const isFree = (candidate: Position) =>
    resources.every(
      ({ position }) =>
        Math.abs(position.x + NODE_WIDTH / 2 - candidate.x) >= NODE_WIDTH + MARGIN ||
        Math.abs(position.y + NODE_HEIGHT / 2 - candidate.y) >= NODE_HEIGHT + MARGIN,
    );
  for (let ring = 0; ring < 40; ring += 1) {
    for (let row = -ring; row <= ring; row += 1) {
      for (const column of Math.abs(row) === ring ? range(ring) : [-ring, ring]) {
        const candidate = {
          x: point.x + column * (NODE_WIDTH / 2 + MARGIN),
          y: point.y + row * (NODE_HEIGHT + MARGIN),
        };
        if (isFree(candidate)) return candidate;
      }
    }
  }
  return point;
}

function range(reach: number): readonly number[] {
  return Array.from({ length: reach * 2 + 1 }, (_, index) => index - reach);
}
