import { useId } from 'react';
import { FlowLayer } from './FlowLayer.tsx';
import classes from './grid.module.css';

const GAP = 20;
const RADIUS = 0.7;
/** Canvas units from the origin to the end of the grid. */
const REACH = 100_000;
const EVERYWHERE = { x: -REACH, y: -REACH, width: 2 * REACH, height: 2 * REACH };

/**
 * The ground with its dots, under the largest design. It moves with the cards: React Flow's own background is drawn again
 * whenever the graph moves, and its absence would leave cards without a common ground, each a layer of its own.
 */
export function Grid() {
  const id = useId();
  return (
    <FlowLayer layer="viewport-portal">
      <svg aria-hidden className={classes['grid']}>
        <pattern id={id} x={GAP / 2} y={GAP / 2} width={GAP} height={GAP} patternUnits="userSpaceOnUse">
          <circle cx={RADIUS} cy={RADIUS} r={RADIUS} />
        </pattern>
        <rect {...EVERYWHERE} className={classes['ground']} />
        <rect {...EVERYWHERE} fill={`url(#${id})`} />
      </svg>
    </FlowLayer>
  );
}
