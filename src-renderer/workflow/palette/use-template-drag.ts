import { type MouseEvent, type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from 'react';
import type { StateTemplate } from '#core/workflow/state-templates.ts';
import { useDropWay } from '../drawing/drop-way.ts';
import { wayAtScreen } from '../drawing/way-at.ts';
import { addAfterSelection, addAtWay } from '../workflow-actions.ts';

/** Where the dragged state is, and whether it would drop onto a way. */
export interface TemplateGhost {
  readonly x: number;
  readonly y: number;
  readonly isOverWay: boolean;
}

const FAR_ENOUGH = 5;

/** Dragging an entry drops it onto the way it is let go over; Esc cancels. A click adds it behind the selected state. */
export function useTemplateDrag(template: StateTemplate) {
  const [ghost, setGhost] = useState<TemplateGhost>();
  const stop = useRef<() => void>(undefined);
  const hasDragged = useRef(false);
  useEffect(() => () => stop.current?.(), []);

  const onPointerDown = (down: ReactPointerEvent) => {
    if (down.button !== 0) return;
    stop.current?.();
    hasDragged.current = false;
    const listening = new AbortController();
    const { signal } = listening;
    const finish = () => {
      listening.abort();
      setGhost(undefined);
      useDropWay.setState({ way: undefined });
    };
    stop.current = finish;
    const move = (event: PointerEvent) => {
      hasDragged.current ||= Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) >= FAR_ENOUGH;
      if (!hasDragged.current) return;
      const place = { x: event.clientX, y: event.clientY };
      const way = wayAtScreen(place)?.id;
      useDropWay.setState({ way });
      setGhost({ ...place, isOverWay: way !== undefined });
    };
    const up = (event: PointerEvent) => {
      finish();
      const way = hasDragged.current ? wayAtScreen({ x: event.clientX, y: event.clientY }) : undefined;
      if (way !== undefined) addAtWay(template, way.path);
    };
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !hasDragged.current) return;
      event.preventDefault();
      finish();
    };
    window.addEventListener('pointermove', move, { signal });
    window.addEventListener('pointerup', up, { signal });
    window.addEventListener('pointercancel', finish, { signal });
    window.addEventListener('keydown', cancel, { signal, capture: true });
  };
  const onClick = (_event: MouseEvent) => {
    if (hasDragged.current) hasDragged.current = false;
    else addAfterSelection(template);
  };
  return { ghost, handlers: { onPointerDown, onClick } };
}
