import { serviceOf } from '#core/catalog/services.ts';
import type { CounterView } from '#core/contract/inspector.ts';
import { formatNumber } from '#core/shared/units.ts';
import { graphOf } from '../../state/derived.ts';
import { useDesign } from '../../state/design-store.ts';
import { useRunOptions } from '../run-options.ts';
import { useRun } from '../run-store.ts';
import { useIsSimulating } from '../simulation-actor.ts';
import { shortNumber, shownCounters } from './counter-choice.ts';
import classes from './node-counters.module.css';
import { Sparkline } from './Sparkline.tsx';

const NOTHING: Readonly<Record<string, number>> = {};

/** The live numbers of a card while simulating; drawn again only when one of them has changed. */
export function NodeCounters({ resourceId }: { readonly resourceId: string }) {
  return useIsSimulating() ? <Strip resourceId={resourceId} /> : null;
}

function Strip({ resourceId }: { readonly resourceId: string }) {
  const type = useDesign(state => graphOf(state.history.present).resource(resourceId)?.type);
  const name = useDesign(state => graphOf(state.history.present).resource(resourceId)?.name ?? resourceId);
  const numbers = useRun(run => run.counters[resourceId] ?? NOTHING);
  const hasBreakpoint = useRunOptions(options => options.breakpoints.has(resourceId));
  if (type === undefined) return null;
  const views = serviceOf(type).inspector.counters;
  const first = views[0];
  const all = views.map(view => `${view.label}: ${formatNumber(numbers[view.key] ?? 0)}`).join('\n');
  return (
    <div className={classes['strip']} data-tone={stripTone(views, numbers)} title={all}>
      {hasBreakpoint && <span role="img" aria-label="Breakpoint" className={classes['breakpoint']} />}
      <dl aria-label={`Counters of ${name}`} className={classes['counters']}>
        {shownCounters(views, numbers).map(view => (
          <Counter key={view.key} view={view} value={numbers[view.key] ?? 0} />
        ))}
      </dl>
      {first !== undefined && <Sparkline element={resourceId} counter={first.key} />}
    </div>
  );
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
