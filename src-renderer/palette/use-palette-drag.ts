import { type MouseEvent, type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from 'react';
import { canvasView } from '../canvas/canvas-view.ts';
import { addAt, addAtCentre } from '../canvas/place.ts';
import { modeActor, type PlacingEntry } from '../state/mode-machine.ts';

/** Where the dragged card is, and how large the canvas shows it. */
export interface Ghost {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly isOverCanvas: boolean;
}

const FAR_ENOUGH = 5;

/**
 * Dragging an entry by the pointer (mouse, touch, pen) puts it where it is let go over the canvas; Esc cancels. A click takes
 * it in hand for the next click on the canvas; a press without a pointer (Enter, Space, a screen reader) adds it in the middle.
 */
export function usePaletteDrag(entry: PlacingEntry) {
  const [ghost, setGhost] = useState<Ghost>();
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);

  const onPointerDown = (down: ReactPointerEvent) => {
    if (down.button !== 0) return;
    stop.current?.();
    stop.current = followPointer(down, {
      move: setGhost,
      drop: end => {
        setGhost(undefined);
        const point = end && canvasView.pointAt(end);
        if (point) canvasView.focus(addAt(entry, point));
      },
      click: () => takeInHand(entry),
    });
  };
  const onClick = (event: MouseEvent) => {
    if (event.detail === 0) addAtCentre(entry);
  };
  return { ghost, handlers: { onPointerDown, onClick } };
}

function takeInHand(entry: PlacingEntry): void {
  const { placing } = modeActor.getSnapshot().context;
  const isInHand = placing?.type === entry.type && placing.index === entry.index;
  modeActor.send(isInHand ? { type: 'finished' } : { type: 'place.started', entry });
}

interface Follower {
  move(ghost: Ghost): void;
  /** Undefined: cancelled. */
  drop(end: { readonly x: number; readonly y: number } | undefined): void;
  click(): void;
}

/** Follows one pointer until it is let go or the drag is cancelled; answers how to stop earlier. */
function followPointer(down: ReactPointerEvent, follower: Follower): () => void {
  let isDragging = false;
  const listening = new AbortController();
  const { signal } = listening;
  const finish = (end?: { readonly x: number; readonly y: number }) => {
    listening.abort();
    if (isDragging) follower.drop(end);
  };
  const move = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return;
    isDragging ||= Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) >= FAR_ENOUGH;
    if (!isDragging) return;
    const place = { x: event.clientX, y: event.clientY };
    follower.move({ ...place, zoom: canvasView.zoom(), isOverCanvas: canvasView.pointAt(place) !== undefined });
  };
  const up = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return;
    if (!isDragging) follower.click();
    finish({ x: event.clientX, y: event.clientY });
  };
  const cancel = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isDragging) return;
    event.preventDefault();
    finish();
  };
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', up, { signal });
  window.addEventListener('pointercancel', () => finish(), { signal });
  window.addEventListener('keydown', cancel, { signal, capture: true });
  return finish;
}
