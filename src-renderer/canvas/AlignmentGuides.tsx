import type { AlignmentGuide } from './alignment.ts';
import classes from './alignment-guides.module.css';
import { FlowLayer } from './FlowLayer.tsx';

/** The thin lines of what a dragged card is in line with. */
export function AlignmentGuides({ guides }: { readonly guides: readonly AlignmentGuide[] }) {
  if (guides.length === 0) return null;
  return (
    <FlowLayer layer="viewport-portal">
      {guides.map(({ axis, at, from, to }) => (
        <div
          key={axis}
          className={classes['guide']}
          style={
            axis === 'x'
              ? { transform: `translate(${at}px, ${from}px)`, width: 1, height: to - from }
              : { transform: `translate(${from}px, ${at}px)`, width: to - from, height: 1 }
          }
        />
      ))}
    </FlowLayer>
  );
}
