import { connectionOf } from '#core/catalog/connections.ts';
import { serviceOf } from '#core/catalog/services.ts';
import type { LifecycleDescription } from '#core/contract/lifecycle.ts';
import { elementWords } from '#core/drawing/element-words.ts';
import { useAnswer } from '../../messages/use-answer.ts';
import { useGraph } from '../../state/derived.ts';
import { runWorker, useIsSimulating } from '../simulation-actor.ts';
import { LifecycleChart } from './LifecycleChart.tsx';
import classes from './lifecycles.module.css';

const NO_COUNTS = {};

/** While simulating: how what a resource or wire holds stands in its lifecycles. Nothing for one that holds nothing. */
export function RunLifecycles({ elementId }: { readonly elementId: string }) {
  const isSimulating = useIsSimulating();
  const lifecycles = useLifecycles(elementId);
  if (!isSimulating || lifecycles.length === 0) return null;
  return <Charts elementId={elementId} lifecycles={lifecycles} />;
}

interface ChartsProps {
  readonly elementId: string;
  readonly lifecycles: readonly LifecycleDescription[];
}

function Charts({ elementId, lifecycles }: ChartsProps) {
  const census = useAnswer(`census ${elementId}`, () => runWorker().census(elementId));
  // A wire has the lifecycles of a queue and of a stream; only those it lives by are told.
  const lived = lifecycles.filter(({ key }) => census === undefined || census[key] !== undefined);
  return (
    <section aria-label="Lifecycles" className={classes['panel']}>
      {lived.map(lifecycle => (
        <figure key={lifecycle.key}>
          <figcaption>{lifecycle.label}</figcaption>
          <LifecycleChart lifecycle={lifecycle} counts={census?.[lifecycle.key] ?? NO_COUNTS} />
        </figure>
      ))}
    </section>
  );
}

interface ThingLifecycleProps {
  readonly thing: string;
  /** Where it may be, the likeliest first. */
  readonly places: readonly string[];
}

/** The state that one message is in where it is now; nothing once it has ended. */
export function ThingLifecycle({ thing, places }: ThingLifecycleProps) {
  const graph = useGraph();
  const found = useAnswer(`whereabouts ${thing} ${places}`, () => runWorker().whereabouts(thing, places));
  const lifecycles = useLifecycles(found?.element ?? '');
  const lifecycle = lifecycles.find(({ key }) => key === found?.lifecycle);
  if (found === undefined || lifecycle === undefined) return null;
  return (
    <figure className={classes['thing']}>
      <figcaption>
        {lifecycle.label}: {elementWords(found.element, graph)}
      </figcaption>
      <LifecycleChart lifecycle={lifecycle} counts={NO_COUNTS} current={found.state} />
    </figure>
  );
}

const NONE: readonly LifecycleDescription[] = [];

function useLifecycles(elementId: string): readonly LifecycleDescription[] {
  const graph = useGraph();
  const resource = graph.resource(elementId);
  if (resource !== undefined) return serviceOf(resource.type).behaviour.lifecycles;
  const wire = graph.connection(elementId);
  return wire === undefined ? NONE : connectionOf(wire.type).transfer.lifecycles;
}
