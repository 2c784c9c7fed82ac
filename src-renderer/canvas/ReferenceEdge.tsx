import type { Edge, EdgeProps } from '@xyflow/react';
import { arrowhead, type WireRoute } from '#core/drawing/wire-route.ts';
import classes from './wire-edge.module.css';

/** What a derived line shows: a property that names another resource. */
export type ReferenceData = { readonly route: WireRoute; readonly label: string };

/** A thin dashed line for a reference; it follows its property and cannot be edited here. */
export function ReferenceEdge({ data }: EdgeProps<Edge<ReferenceData>>) {
  if (data === undefined) return null;
  return (
    <g className={classes['wire']}>
      <title>{data.label}</title>
      <path d={data.route.path} className={classes['reach']} />
      <path d={data.route.path} className={classes['reference']} />
      <path d={arrowhead(data.route)} className={classes['arrow']} opacity={0.8} />
    </g>
  );
}
