import type { Frame } from './execution.ts';
import { recordAside } from './history.ts';
import { stateOf, type Turn } from './turn.ts';

/** State types that AWS reports as aborted; the others never wait. */
const ABORTABLE = new Set(['Task', 'Wait', 'Parallel', 'Map']);

/** Records, from the inside out, that the states under way in a frame are stopped. */
export function recordAborted(turn: Turn, frame: Frame): void {
  if (frame.work?.kind === 'children') {
    for (const id of frame.work.running) {
      const child = turn.execution.frames[id];
      if (child === undefined) continue;
      recordAborted(turn, child);
      if (child.item !== null) {
        recordAside(turn, child, 'MapIterationAborted', { name: frame.state, index: child.position });
      }
    }
  }
  const { type } = stateOf(turn, frame);
  if (ABORTABLE.has(type)) recordAside(turn, frame, `${type}StateAborted`, null);
}
