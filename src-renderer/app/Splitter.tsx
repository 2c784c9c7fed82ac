import type { KeyboardEvent, PointerEvent } from 'react';
import { useView } from '../state/view-store.ts';
import classes from './shell.module.css';

interface SplitterProps {
  readonly panel: 'palette' | 'inspector' | 'dock';
  readonly label: string;
}

const STEP = 16;

/** The edge between the canvas and a panel: drag it, or move it by the arrow keys. */
export function Splitter({ panel, label }: SplitterProps) {
  const size = useView(state => state.sizes[panel]);
  const isUpright = panel !== 'dock';
  const grows = panel === 'palette' ? 1 : -1;
  const resize = (to: number) => useView.getState().resize(panel, to);
  const onPointerDown = (down: PointerEvent<HTMLElement>) => {
    const handle = down.currentTarget;
    const start = isUpright ? down.clientX : down.clientY;
    handle.setPointerCapture(down.pointerId);
    const move = (event: globalThis.PointerEvent) =>
      resize(size + grows * ((isUpright ? event.clientX : event.clientY) - start));
    const stop = () => handle.removeEventListener('pointermove', move);
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', stop, { once: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const bigger = panel === 'palette' ? 'ArrowRight' : panel === 'inspector' ? 'ArrowLeft' : 'ArrowUp';
    const smaller = panel === 'palette' ? 'ArrowLeft' : panel === 'inspector' ? 'ArrowRight' : 'ArrowDown';
    if (event.key !== bigger && event.key !== smaller) return;
    event.preventDefault();
    resize(size + (event.key === bigger ? STEP : -STEP));
  };
  return (
    <hr
      aria-label={label}
      aria-orientation={isUpright ? 'vertical' : 'horizontal'}
      aria-valuenow={size}
      aria-valuemin={0}
      aria-valuemax={600}
      tabIndex={0}
      data-panel={panel}
      className={classes['splitter']}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  );
}
