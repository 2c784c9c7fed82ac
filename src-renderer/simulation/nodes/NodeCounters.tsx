import { serviceOf } from '#core/catalog/services.ts';
import type { CounterView } from '#core/contract/inspector.ts';
import { formatNumber } from '#core/shared/units.ts';
import { useIsFar } from '../../canvas/use-is-far.ts';
import { graphOf } from '../../state/derived.ts';
import { useDesign } from '../../state/design-store.ts';
import { useRunOptions } from '../run-options.ts';
import { useRun } from '../run-store.ts';
import { useIsSimulating } from '../simulation-actor.ts';
import { knownCounters, shortNumber, shownCounters } from './counter-choice.ts';
import classes from './node-counters.module.css';
import { Sparkline } from './Sparkline.tsx';

const NOTHING: Readonly<Record<string, number>> = {};
const NO_VIEWS: readonly CounterView[] = [];

/** The live numbers of a card while simulating; drawn again only when one of them has changed. */
export function NodeCounters({ resourceId }: { readonly resourceId: string }) {
  return useIsSimulating() ? <Strip resourceId={resourceId} /> : null;
}

function Strip({ resourceId }: { readonly resourceId: string }) {
  const type = useDesign(state => graphOf(state.history.present).resource(resourceId)?.type);
  const views = type === undefined ? NO_VIEWS : serviceOf(type).inspector.counters;
  const tone = useRun(run => stripTone(views, run.counters[resourceId] ?? NOTHING));
  const hasBreakpoint = useRunOptions(options => options.breakpoints.has(resourceId));
  const isFar = useIsFar();
  return (
    <div
      className={classes['strip']}
      data-tone={tone}
      onPointerEnter={event => {
        // Made when somebody wants to read it: the numbers change all the time.
        event.currentTarget.title = allNumbers(views, useRun.getState().counters[resourceId] ?? NOTHING);
      }}
    >
      {hasBreakpoint && <span role="img" aria-label="Breakpoint" className={classes['breakpoint']} />}
      {!isFar && <Numbers resourceId={resourceId} views={views} />}
    </div>
  );
}

function Numbers({ resourceId, views }: { readonly resourceId: string; readonly views: readonly CounterView[] }) {
  const name = useDesign(state => graphOf(state.history.present).resource(resourceId)?.name ?? resourceId);
  const numbers = useRun(run => run.counters[resourceId] ?? NOTHING);
  const first = views[0];
  return (
    <>
      <dl aria-label={`Counters of ${name}`} className={classes['counters']}>
        {shownCounters(views, numbers).map(view => (
          <Counter key={view.key} view={view} value={numbers[view.key] ?? 0} />
        ))}
      </dl>
      {first !== undefined && <Sparkline element={resourceId} counter={first.key} />}
    </>
  );
}

function allNumbers(views: readonly CounterView[], numbers: Readonly<Record<string, number>>): string {
  const known = knownCounters(views, numbers);
  return known.map(view => `${view.label}: ${formatNumber(numbers[view.key] ?? 0)}`).join('\n');
}

function Counter({ view, value }: { readonly view: CounterView; readonly value: number }) {
  return (
    <div data-tone={value > 0 ? view.tone : 'none'}>
      <dt>{view.label}</dt>
      <dd>{shortNumber(value)}</dd>
    </div>
  );
}

function stripTone(views: readonly CounterView[], numbers: Readonly<Record<string, number>>): string {
  const has = (tone: CounterView['tone']) => views.some(view => view.tone === tone && (numbers[view.key] ?? 0) > 0);
  if (has('bad')) return 'bad';
  if (has('warn')) return 'warn';
  return has('busy') ? 'busy' : 'neutral';
}
