import { useMemo } from 'react';
import type { Load } from '#core/contract/scenario.ts';
import { formatDuration, formatNumber } from '#core/shared/units.ts';
import { loadProfile } from '#core/simulation/load-rate.ts';
import classes from './load.module.css';

const STRETCHES = 120;
const HEIGHT = 32;

interface LoadPreviewProps {
  readonly load: Load;
  readonly forSeconds: number;
}

/** What the load sends over the run, before anything is simulated. */
export function LoadPreview({ load, forSeconds }: LoadPreviewProps) {
  const { rates, messages } = useMemo(() => loadProfile(load, forSeconds, STRETCHES), [load, forSeconds]);
  const words = previewWords(load, Math.max(...rates), messages, forSeconds);
  return (
    <figure className={classes['preview']}>
      {messages > 0 && (
        <svg aria-hidden viewBox={`0 0 ${STRETCHES} ${HEIGHT}`} preserveAspectRatio="none">
          <path d={areaPath(rates)} />
        </svg>
      )}
      <figcaption>{words}</figcaption>
    </figure>
  );
}

function previewWords(load: Load, peak: number, messages: number, forSeconds: number): string {
  if (load.rowsFile !== undefined) return `The rows of ${load.rowsFile} are read when the command line runs it.`;
  if (messages === 0) return 'Sends nothing in this run.';
  const isRandom = load.arrivals === 'poisson' || load.arrivals === 'poisson-curve';
  const count = `${isRandom ? 'About ' : ''}${formatNumber(messages)} ${messages === 1 ? 'message' : 'messages'}`;
  return `${count} in ${formatDuration(forSeconds)}, at most ${formatNumber(roundRate(peak))} /s`;
}

function roundRate(rate: number): number {
  return rate >= 100 ? Math.round(rate) : Number(rate.toPrecision(2));
}

/** An area of steps under the rates, the highest at the top. */
function areaPath(rates: readonly number[]): string {
  const most = Math.max(...rates);
  if (most === 0) return '';
  const tops = rates.map((rate, index) => `V ${(HEIGHT - (rate / most) * (HEIGHT - 2)).toFixed(2)} H ${index + 1}`);
  return `M 0 ${HEIGHT} ${tops.join(' ')} V ${HEIGHT} Z`;
}
