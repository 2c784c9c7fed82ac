import type { Position } from '#core/contract/graph.ts';
import { arrowhead, looseCurve, type WireRoute } from '#core/drawing/wire-route.ts';
import { useMode } from '../state/use-mode.ts';
import { useEndDrag, type WireEnd } from './use-end-drag.ts';
import { useWireTarget } from './use-wire-target.ts';
import classes from './wire-edge.module.css';

/** How far from its card a grip sits, canvas units: past the ports. */
const REACH = 20;

interface WireEndsProps {
  readonly wire: { readonly id: string; readonly from: string; readonly to: string };
  readonly route: WireRoute;
}

/** The grips at the ends of a selected wire, and the line to the pointer while one of them is dragged. */
export function WireEnds({ wire, route }: WireEndsProps) {
  const { drag, begin } = useEndDrag(wire);
  const hovered = useMode(mode => mode.context.hovered);
  const target = useWireTarget(hovered ?? '');
  if (drag !== undefined) {
    const line = drag.end === 'to' ? looseCurve(route.start, drag.pointer) : looseCurve(drag.pointer, route.end);
    const isRefused = hovered !== undefined && target === 'refused';
    return (
      <g className={classes['moving']} data-refused={isRefused || undefined}>
        <path d={line.path} className={classes['line']} />
        <path d={arrowhead(line)} className={classes['arrow']} />
      </g>
    );
  }
  const grip = (end: WireEnd, at: Position) => (
    <circle
      cx={at.x}
      cy={at.y}
      r={5}
      className={`nopan nodrag ${classes['grip']}`}
      data-grip={end}
      onPointerDown={event => begin(event, end)}
    >
      <title>Drag to another card</title>
    </circle>
  );
  return (
    <>
      {grip('from', towards(route.start, route.startControl))}
      {grip('to', towards(route.end, route.endControl))}
    </>
  );
}

function towards(from: Position, to: Position): Position {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * REACH, y: from.y + ((to.y - from.y) / length) * REACH };
}
