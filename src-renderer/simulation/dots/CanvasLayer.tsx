import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { CanvasLayerProps } from '../../app/shell-slots.ts';
import { RunNotice } from '../controls/RunNotice.tsx';
import { WireBreakpoints } from '../nodes/WireBreakpoints.tsx';
import { ShowNotice } from '../show/ShowNotice.tsx';
import { useIsSimulating } from '../simulation-actor.ts';
import classes from './canvas-layer.module.css';
import { DotStage } from './dot-stage.ts';

/** Messages moving on the wires, on one canvas over the graph. With reduced motion there are only the counters. */
export function CanvasLayer({ routes }: CanvasLayerProps) {
  const isSimulating = useIsSimulating();
  if (!isSimulating) return null;
  return (
    <>
      <Dots routes={routes} />
      <WireBreakpoints routes={routes} />
      <RunNotice />
      <ShowNotice />
    </>
  );
}

function Dots({ routes }: CanvasLayerProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const tip = useRef<HTMLDivElement>(null);
  const stage = useRef<DotStage>(null);
  const flow = useStoreApi();
  useEffect(() => {
    if (canvas.current === null || tip.current === null) return undefined;
    const made = new DotStage(canvas.current, tip.current, () => flow.getState().transform);
    stage.current = made;
    const stopListening = flow.subscribe((state, before) => {
      if (state.transform !== before.transform) made.wake();
    });
    return () => {
      stopListening();
      made.dispose();
      stage.current = null;
    };
  }, [flow]);
  useEffect(() => stage.current?.setRoutes(routes), [routes]);
  return (
    <>
      <canvas ref={canvas} aria-hidden className={classes['dots']} />
      <div ref={tip} role="tooltip" hidden className={classes['tip']} />
    </>
  );
}
