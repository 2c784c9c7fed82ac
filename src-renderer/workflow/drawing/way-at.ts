import type { Position } from '#core/contract/graph.ts';
import { edgesOf, type WorkflowEdge } from '#core/workflow/workflow-graph.ts';
import { canvasView } from '../../canvas/canvas-view.ts';
import { distanceTo } from './route-path.ts';
import type { LaidOut } from './use-layout.ts';

const NEAR = 48;

/** What is drawn now; the drawing hands it in, drags ask it. */
let drawn: LaidOut | undefined;

export function showDrawn(laidOut: LaidOut | undefined): void {
  drawn = laidOut;
}

/** The way nearest to a point of the drawing, not farther than a hand's breadth. `except` are states it may not touch. */
export function wayAt(point: Position, except: readonly string[] = []): WorkflowEdge | undefined {
  if (drawn === undefined) return undefined;
  let best: WorkflowEdge | undefined;
  let least = NEAR;
  for (const edge of edgesOf(drawn.flow)) {
    if (except.includes(edge.from) || except.includes(edge.to) || except.some(id => isInside(edge.id, id))) continue;
    const distance = distanceTo(drawn.layout.routes.get(edge.id)?.points ?? [], point);
    if (distance < least) {
      least = distance;
      best = edge;
    }
  }
  return best;
}

/** The way under a point of the screen. */
export function wayAtScreen(screen: Position): WorkflowEdge | undefined {
  const point = canvasView.pointAt(screen);
  return point && wayAt(point);
}

/** Where a state is drawn. */
export function boxOf(id: string) {
  return drawn?.layout.boxes.get(id);
}

function isInside(edgeId: string, stateKey: string): boolean {
  return edgeId.startsWith(stateKey.slice(0, -1));
}
