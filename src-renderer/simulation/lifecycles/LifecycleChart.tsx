import { useMemo } from 'react';
import type { LifecycleDescription } from '#core/contract/lifecycle.ts';
import {
  type DrawnState,
  type DrawnTransition,
  drawLifecycle,
  type LifecycleWay,
} from '#core/drawing/lifecycle-diagram.ts';
import { formatNumber } from '#core/shared/units.ts';
import { shortNumber } from '../nodes/counter-choice.ts';
import { eventWords, stateWords } from './lifecycle-words.ts';
import classes from './lifecycles.module.css';

interface LifecycleChartProps {
  readonly lifecycle: LifecycleDescription;
  /** How many things are in each state now. */
  readonly counts: Readonly<Record<string, number>>;
  /** The state of the one thing that is followed. */
  readonly current?: string | undefined;
}

/** The states of a lifecycle with the live ones lit; the events between them show at the pointer. */
export function LifecycleChart({ lifecycle, counts, current }: LifecycleChartProps) {
  const { width, height, states, transitions } = useMemo(() => drawLifecycle(lifecycle), [lifecycle]);
  const told = states
    .filter(({ name }) => (counts[name] ?? 0) > 0)
    .map(({ name }) => `${formatNumber(counts[name] ?? 0)} ${stateWords(name).toLowerCase()}`);
  const label = current === undefined ? told.join(', ') : `now ${stateWords(current).toLowerCase()}`;
  return (
    <svg
      role="img"
      aria-label={`${lifecycle.label}: ${label === '' ? 'nothing yet' : label}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className={classes['chart']}
    >
      {transitions.map(transition => (
        <Arrow key={`${transition.from} ${transition.to}`} transition={transition} />
      ))}
      {states.map(state => (
        <State key={state.name} state={state} count={counts[state.name] ?? 0} isCurrent={state.name === current} />
      ))}
    </svg>
  );
}

function Arrow({ transition }: { readonly transition: DrawnTransition }) {
  const { path, tip } = transition;
  return (
    <g className={classes['arrow']}>
      <title>{wayWords(transition)}</title>
      <path d={path} className={classes['reach']} />
      <path d={path} className={classes['line']} />
      <path d="M 0 0 L -6 -3 L -6 3 Z" transform={`translate(${tip.x} ${tip.y}) rotate(${tip.degrees})`} />
    </g>
  );
}

interface StateProps {
  readonly state: DrawnState;
  readonly count: number;
  readonly isCurrent: boolean;
}

function State({ state: { name, x, y, width, height, isFinal, ways }, count, isCurrent }: StateProps) {
  const words = stateWords(name);
  return (
    <g
      className={classes['state']}
      data-lit={count > 0 || isCurrent || undefined}
      data-current={isCurrent || undefined}
      data-final={isFinal || undefined}
    >
      <title>{[count > 0 ? `${words}: ${formatNumber(count)}` : words, ...ways.map(wayWords)].join('\n')}</title>
      <rect x={x + 0.5} y={y + 0.5} width={width - 1} height={height - 1} rx={8} />
      <text x={x + width / 2} y={y + (count > 0 ? 15 : height / 2 + 4)} textAnchor="middle">
        {words}
      </text>
      {count > 0 && (
        <text x={x + width / 2} y={y + 28} textAnchor="middle" className={classes['count']}>
          {shortNumber(count)}
        </text>
      )}
    </g>
  );
}

function wayWords({ from, to, events }: LifecycleWay): string {
  return `${stateWords(from)} → ${stateWords(to)}: ${events.map(eventWords).join(', ')}`;
}
