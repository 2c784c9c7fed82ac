import { canvasView } from '../canvas/canvas-view.ts';
import { useDesign } from '../state/design-store.ts';

/**
 * A dialog that is closed while it is still taking the focus leaves it nowhere. Then it goes back to what is selected,
 * or to the canvas, so that the keyboard always has a place.
 */
export function keepFocus(): void {
  const { activeElement } = document;
  if (activeElement !== null && activeElement !== document.body) return;
  const [selected] = useDesign.getState().selection;
  canvasView.focus(selected);
}
