import { type MouseEvent, useCallback, useEffect } from 'react';
import { modeActor } from '../state/mode-machine.ts';
import { useMode } from '../state/use-mode.ts';
import { canvasView } from './canvas-view.ts';
import { addAt } from './place.ts';

/** While an entry of the palette is in hand, a click on the canvas puts it there; Esc lays it back. */
export function usePlacing() {
  const isBusy = useMode(mode => mode.matches('placing') || mode.matches('wiring'));
  useEffect(() => {
    if (!isBusy) return;
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      modeActor.send({ type: 'finished' });
    };
    window.addEventListener('keydown', cancel);
    return () => window.removeEventListener('keydown', cancel);
  }, [isBusy]);
  return useCallback((event: MouseEvent) => {
    const entry = modeActor.getSnapshot().context.placing;
    const point = canvasView.pointAt({ x: event.clientX, y: event.clientY });
    if (entry === undefined || point === undefined) return;
    const id = addAt(entry, point);
    modeActor.send({ type: 'finished' });
    requestAnimationFrame(() => canvasView.focus(id));
  }, []);
}
