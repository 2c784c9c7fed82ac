import { useDesign } from '../state/design-store.ts';
import { useView } from '../state/view-store.ts';

/** Selects an element and opens the list of problems; the list brings those of the selection into view. */
export function showProblemsOf(element: string): void {
  useDesign.getState().select([element]);
  useView.getState().showDock('problems');
}
