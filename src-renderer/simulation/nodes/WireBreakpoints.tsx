import type { CanvasLayerProps } from '../../app/shell-slots.ts';
import { FlowLayer } from '../../canvas/FlowLayer.tsx';
import { useRunOptions } from '../run-options.ts';
import classes from './node-counters.module.css';

/** A mark at the start of every wire with a breakpoint, where neither its chip nor its arrowhead is. */
export function WireBreakpoints({ routes }: CanvasLayerProps) {
  const breakpoints = useRunOptions(options => options.breakpoints);
  const marked = [...breakpoints.keys()].flatMap(id => {
    const route = routes.get(id);
    return route === undefined ? [] : [{ id, ...route.start }];
  });
  return (
    <FlowLayer layer="viewport-portal">
      {marked.map(({ id, x, y }) => (
        <span
          key={id}
          role="img"
          aria-label="Breakpoint"
          data-wire={id}
          className={classes['wireBreakpoint']}
          style={{ transform: `translate(${x}px, ${y}px) translate(-50%, -50%)` }}
        />
      ))}
    </FlowLayer>
  );
}
