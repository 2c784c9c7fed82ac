import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { formatClock, formatClockShort } from '../simulation/run/pace.ts';
import { type Density, MARKS, type Mark } from '../simulation/run/protocol.ts';
import { useRun } from '../simulation/run-store.ts';
import { sendToSimulation } from '../simulation/simulation-actor.ts';
import classes from './timeline.module.css';
import { densityPath, markSpots, niceTicks } from './timeline-shapes.ts';

const WIDTH = 1000;
const HEIGHT = 36;

const MARK_WORDS: Readonly<Record<Mark, readonly [one: string, many: string]>> = {
  'dead-letter': ['dead letter', 'dead letters'],
  failure: ['failure', 'failures'],
  throttle: ['throttle', 'throttles'],
};

/** The scrubber: how much happened when, marks for what went wrong, and where the run is now. Drag it to go there. */
export function Scrubber() {
  const track = useRef<HTMLDivElement>(null);
  const { nowMillis, endMillis, furthestMillis, density } = useRun();
  const timeAt = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return 0;
    return (Math.min(Math.max(0, event.clientX - box.left), box.width) / box.width) * endMillis;
  };
  const hold = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    sendToSimulation({ type: 'scrub', to: timeAt(event) });
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) sendToSimulation({ type: 'scrub', to: timeAt(event) });
  };
  const share = (millis: number) => (endMillis === 0 ? 0 : (millis / endMillis) * 100);
  return (
    <div className={classes['scrubber']}>
      <Legend density={density} />
      <div
        ref={track}
        role="slider"
        tabIndex={0}
        aria-label="Position in the run"
        aria-valuemin={0}
        aria-valuemax={Math.round(endMillis)}
        aria-valuenow={Math.round(nowMillis)}
        aria-valuetext={`${formatClock(nowMillis)} of ${formatClock(endMillis)}`}
        className={classes['track']}
        onPointerDown={hold}
        onPointerMove={drag}
        onLostPointerCapture={() => sendToSimulation({ type: 'scrub.ended' })}
        onKeyDown={event => scrubByKey(event, nowMillis, endMillis)}
      >
        <svg aria-hidden viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" className={classes['density']}>
          <rect width={share(furthestMillis) * (WIDTH / 100)} height={HEIGHT} className={classes['known']} />
          {density !== undefined && <path d={densityPath(density.events, WIDTH, HEIGHT)} />}
        </svg>
        {density !== undefined && <Marks density={density} />}
        <span className={classes['passed']} style={{ width: `${share(nowMillis)}%` }} />
        <span className={classes['head']} style={{ left: `${share(nowMillis)}%` }} />
      </div>
      <div aria-hidden className={classes['axis']}>
        {niceTicks(endMillis, 8).map(tick => (
          <span key={tick} style={{ left: `${share(tick)}%` }}>
            {formatClockShort(tick)}
          </span>
        ))}
      </div>
    </div>
  );
}

function Marks({ density }: { readonly density: Density }) {
  return (
    <>
      {MARKS.map(mark => (
        <span key={mark} aria-hidden className={classes['lane']} data-mark={mark}>
          {markSpots(density.marks[mark], 120).map(spot => (
            <i key={spot} style={{ left: `${spot * 100}%` }} />
          ))}
        </span>
      ))}
    </>
  );
}

function Legend({ density }: { readonly density: Density | undefined }) {
  const count = (mark: Mark) => density?.marks[mark].reduce((sum, each) => sum + each, 0) ?? 0;
  return (
    <ul aria-label="What went wrong so far" className={classes['legend']}>
      {MARKS.map(mark => (
        <li key={mark} data-mark={mark} data-none={count(mark) === 0 || undefined}>
          <i aria-hidden />
          {count(mark).toLocaleString('en-US')} {MARK_WORDS[mark][count(mark) === 1 ? 0 : 1]}
        </li>
      ))}
    </ul>
  );
}

const KEY_STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -0.01,
  ArrowRight: 0.01,
  PageDown: -0.1,
  PageUp: 0.1,
  Home: -1,
  End: 1,
};

function scrubByKey(event: KeyboardEvent, nowMillis: number, endMillis: number): void {
  const step = KEY_STEPS[event.key];
  if (step === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  const to = Math.min(endMillis, Math.max(0, nowMillis + step * endMillis));
  sendToSimulation({ type: 'scrub', to });
  sendToSimulation({ type: 'scrub.ended' });
}
