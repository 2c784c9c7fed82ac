import { type Edge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { Finding } from '#core/contract/rule.ts';
import { worstOf } from '../problems/severity.tsx';
import { FindingBadge } from './FindingBadge.tsx';
import classes from './wire-edge.module.css';
import type { WireRoute } from './wire-routes.ts';

/** What a wire shows besides its curve. */
export type WireData = {
  readonly route: WireRoute;
  readonly words: string;
  readonly chip: string | undefined;
  readonly isDashed: boolean;
  readonly findings: readonly Finding[];
};

/** A wire: curve, arrowhead, and the chip with the setting it carries. */
export const WireEdge = memo(function WireEdge({ id, data, selected }: EdgeProps<Edge<WireData>>) {
  if (data === undefined) return null;
  const { route, chip, isDashed, findings, words } = data;
  const severity = worstOf(findings);
  return (
    <>
      <g
        className={classes['wire']}
        data-selected={selected || undefined}
        data-dashed={isDashed || undefined}
        data-severity={severity}
      >
        <path d={route.path} className={`react-flow__edge-interaction ${classes['reach']}`} />
        <path d={route.path} className={classes['halo']} />
        <path d={route.path} className={classes['line']} />
        <path d={arrowhead(route)} className={classes['arrow']} />
      </g>
      {(chip !== undefined || findings.length > 0) && (
        <EdgeLabelRenderer>
          <div
            className={`nodrag nopan ${classes['label']}`}
            data-wire={id}
            data-selected={selected || undefined}
            style={{ transform: `translate(-50%, -50%) translate(${route.middle.x}px, ${route.middle.y}px)` }}
          >
            {chip !== undefined && <span className={classes['chip']}>{chip}</span>}
            {findings.length > 0 && <FindingBadge elementId={id} elementName={words} findings={findings} isInline />}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
});

const LENGTH = 9;
const HALF_WIDTH = 4;

/** A filled triangle at the end of a curve, pointing along it. */
export function arrowhead({ end, endControl }: WireRoute): string {
  const length = Math.hypot(end.x - endControl.x, end.y - endControl.y) || 1;
  const along = { x: (end.x - endControl.x) / length, y: (end.y - endControl.y) / length };
  const back = { x: end.x - along.x * LENGTH, y: end.y - along.y * LENGTH };
  const side = { x: -along.y * HALF_WIDTH, y: along.x * HALF_WIDTH };
  return `M ${end.x} ${end.y} L ${back.x + side.x} ${back.y + side.y} L ${back.x - side.x} ${back.y - side.y} Z`;
}
