import type { Edge, EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { Position } from '#core/contract/graph.ts';
import type { Finding } from '#core/contract/rule.ts';
import { arrowhead, type WireRoute } from '#core/drawing/wire-route.ts';
import { worstOf } from '../problems/severity.tsx';
import { FindingBadge } from './FindingBadge.tsx';
import { FlowLayer } from './FlowLayer.tsx';
import { WireEnds } from './WireEnds.tsx';
import classes from './wire-edge.module.css';

/** What a wire shows besides its curve. */
export type WireData = {
  readonly route: WireRoute;
  readonly words: string;
  readonly chip: string | undefined;
  /** Where the chip sits, off every card where there is room. */
  readonly labelAt: Position;
  readonly isDashed: boolean;
  readonly findings: readonly Finding[];
};

/** A wire: curve, arrowhead, and the chip with the setting it carries. */
export const WireEdge = memo(function WireEdge({ id, source, target, data, selected }: EdgeProps<Edge<WireData>>) {
  if (data === undefined) return null;
  const { route, chip, labelAt, isDashed, findings, words } = data;
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
        {selected && <WireEnds wire={{ id, from: source, to: target }} route={route} />}
      </g>
      {(chip !== undefined || findings.length > 0) && (
        <FlowLayer layer="edgelabel-renderer">
          <div
            className={`nodrag nopan ${classes['label']}`}
            data-wire={id}
            data-selected={selected || undefined}
            style={{ transform: `translate(-50%, -50%) translate(${labelAt.x}px, ${labelAt.y}px)` }}
          >
            {chip !== undefined && <span className={classes['chip']}>{chip}</span>}
            {findings.length > 0 && <FindingBadge elementId={id} elementName={words} findings={findings} isInline />}
          </div>
        </FlowLayer>
      )}
    </>
  );
});
