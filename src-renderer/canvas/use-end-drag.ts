import { type PointerEvent as ReactPointerEvent, useState } from 'react';
import type { Position } from '#core/contract/graph.ts';
import { modeActor } from '../state/mode-machine.ts';
import { useMode } from '../state/use-mode.ts';
import { canvasView } from './canvas-view.ts';
import { dropWire } from './use-wiring.ts';

/** An end of a wire. */
export type WireEnd = 'from' | 'to';

interface EndDrag {
  readonly end: WireEnd;
  /** Where the pointer is, in canvas coordinates. */
  readonly pointer: Position;
}

/** Lets an end of a wire be dragged to another card; the other end stays. Esc leaves the wire as it was. */
export function useEndDrag(wire: { readonly id: string; readonly from: string; readonly to: string }) {
  const isMoving = useMode(mode => mode.context.wire?.moved === wire.id);
  const [drag, setDrag] = useState<EndDrag>();
  const begin = (event: ReactPointerEvent, end: WireEnd) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    const listening = new AbortController();
    const follow = (at: { readonly clientX: number; readonly clientY: number }) => {
      const pointer = canvasView.pointAt({ x: at.clientX, y: at.clientY });
      if (pointer !== undefined) setDrag({ end, pointer });
    };
    const drop = (up: PointerEvent) => {
      listening.abort();
      const start = modeActor.getSnapshot().context.wire;
      modeActor.send({ type: 'finished' });
      if (start?.moved === wire.id) dropWire(start, { x: up.clientX, y: up.clientY });
    };
    follow(event);
    const fixed = end === 'to' ? wire.from : wire.to;
    const from = { resource: fixed, port: undefined, isBackwards: end === 'from', moved: wire.id };
    modeActor.send({ type: 'wire.started', from });
    window.addEventListener('pointermove', follow, { signal: listening.signal });
    window.addEventListener('pointerup', drop, { signal: listening.signal });
    window.addEventListener('pointercancel', () => listening.abort(), { signal: listening.signal });
  };
  return { drag: isMoving ? drag : undefined, begin };
}
