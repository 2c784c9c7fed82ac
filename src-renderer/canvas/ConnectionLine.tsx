import type { ConnectionLineComponentProps } from '@xyflow/react';
import { arrowhead, looseCurve } from '#core/drawing/wire-route.ts';
import { useMode } from '../state/use-mode.ts';
import classes from './connection-line.module.css';
import { useWireTarget } from './use-wire-target.ts';

/** The wire while it is drawn: it follows the pointer, and turns red over a card that refuses it. */
export function ConnectionLine({ fromX, fromY, toX, toY }: ConnectionLineComponentProps) {
  const hovered = useMode(mode => mode.context.hovered);
  const isBackwards = useMode(mode => mode.context.wire?.isBackwards ?? false);
  const target = useWireTarget(hovered ?? '');
  const pointer = { x: toX, y: toY };
  const port = { x: fromX, y: fromY };
  const route = isBackwards ? looseCurve(pointer, port) : looseCurve(port, pointer);
  return (
    <g className={classes['line']} data-refused={(hovered !== undefined && target === 'refused') || undefined}>
      <path d={route.path} className={classes['curve']} />
      <path d={arrowhead(route)} className={classes['arrow']} />
    </g>
  );
}
