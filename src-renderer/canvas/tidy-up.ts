import { graphOf } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import { canvasView } from './canvas-view.ts';

/** Lays the whole design out from left to right; one step for undo. */
export async function tidyUp(): Promise<void> {
  const { layoutDesign } = await import('#core/drawing/layout.ts');
  const document = useDesign.getState().history.present;
  const positions = await layoutDesign(graphOf(document));
  if (useDesign.getState().history.present !== document) return;
  useDesign.getState().apply([{ edit: 'move', positions }], 'Tidy up');
  requestAnimationFrame(() => canvasView.fit());
}
