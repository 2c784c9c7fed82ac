import { canvasView } from '../canvas/canvas-view.ts';
import { useDesign } from '../state/design-store.ts';

/** A closed dialog goes from the page, with the focus that it may still have taken, within so many frames. */
const FRAMES_TO_GO = 10;

/**
 * A dialog that is closed while it is still taking the focus leaves it nowhere. Then it goes back to what is selected,
 * or to the canvas, so that the keyboard always has a place.
 */
export function keepFocus(): void {
  watchFocus(FRAMES_TO_GO);
}

function watchFocus(frames: number): void {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) {
    const [selected] = useDesign.getState().selection;
    canvasView.focus(selected);
  } else if (frames > 0) requestAnimationFrame(() => watchFocus(frames - 1));
}
