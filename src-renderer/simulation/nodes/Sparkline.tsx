import { memo } from 'react';
import type { RunSeries } from '../run-series.ts';
import { useRun } from '../run-store.ts';
import { isGauge, ratePerSecond } from './gauges.ts';
import classes from './node-counters.module.css';

const WIDTH = 30;
const HEIGHT = 20;
const SAMPLES = 30;
/** Fewer make a speck, not a line. */
const FEWEST = 4;
const NONE: readonly number[] = [];

interface SparklineProps {
  readonly element: string;
  readonly counter: string;
}

/** The last stretch of one number, small: its level for a gauge, its rate for a counter. */
export const Sparkline = memo(function Sparkline({ element, counter }: SparklineProps) {
  const column = useRun(run => run.series.values[element]?.[counter] ?? NONE);
  const path = linePath(lastSamples(useRun.getState().series, column, counter));
  return (
    <svg aria-hidden viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} className={classes['spark']}>
      <path d={path} />
    </svg>
  );
});

function lastSamples({ times }: RunSeries, column: readonly number[], counter: string): readonly number[] {
  const from = Math.max(0, column.length - SAMPLES - 1);
  const samples = column.slice(from);
  if (isGauge(counter)) return samples.slice(-SAMPLES);
  return ratePerSecond(times.slice(from, from + samples.length), samples).slice(1);
}

/** A line through values, the newest at the right edge, 0 at the bottom. */
export function linePath(values: readonly number[]): string {
  if (values.length < FEWEST) return '';
  const most = Math.max(1, ...values);
  const step = WIDTH / (SAMPLES - 1);
  const left = WIDTH - (values.length - 1) * step;
  const points = values.map((value, index) => {
    const y = HEIGHT - 2 - (value / most) * (HEIGHT - 4);
    return `${(left + index * step).toFixed(1)} ${y.toFixed(1)}`;
  });
  return `M ${points.join(' L ')}`;
}
