import { Anchor } from '@mantine/core';
import { serviceOf } from '#core/catalog/services.ts';
import { baseOf } from '#core/cloudformation/write/write-template.ts';
import { runCommand } from '../commands/run-command.ts';
import { useDesignTitle } from '../files/design-title.ts';
import { countBySeverity, SEVERITIES } from '../problems/severity.tsx';
import { useFindings, useGraph } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import classes from './inspector.module.css';
import { NameInput } from './NameInput.tsx';

const SEVERITY_NOUNS = { error: 'Errors', warning: 'Warnings', info: 'Notes' } as const;

/** The design as a whole, shown while nothing is selected. */
export function DesignPanel() {
  const graph = useGraph();
  const title = useDesignTitle();
  const counts = countBySeverity(useFindings());
  // Those of the template that the design came from which have no place on the canvas.
  const others = useDesign(state => baseOf(state.history.present)?.reading.others.length ?? 0);
  const byService = new Map<string, number>();
  for (const { type } of graph.resources) byService.set(type, (byService.get(type) ?? 0) + 1);
  const rename = (name: string) => useDesign.getState().apply([{ edit: 'rename-design', name }], 'Rename the design');
  return (
    <>
      <header className={classes['header']}>
        <div className={classes['headerText']}>
          <NameInput label="Name of the design" name={title} onRename={rename} />
          <div className={classes['kind']}>Design</div>
        </div>
      </header>
      <section className={classes['section']} aria-label="Contents">
        <h2 className={classes['sectionTitle']}>Contents</h2>
        {graph.resources.length === 0 ? (
          <p className={classes['note']}>Nothing yet. Add something from the palette on the left.</p>
        ) : (
          <dl className={classes['facts']}>
            {[...byService].map(([type, count]) => (
              <Fact key={type} noun={serviceOf(type).label} count={count} />
            ))}
            <Fact noun="Wires" count={graph.connections.length} />
          </dl>
        )}
        {others > 0 && (
          <p className={classes['note']}>
            {others === 1 ? '1 more resource stays' : `${others} more resources stay`} in the template alone.{' '}
            <Anchor component="button" type="button" size="xs" onClick={() => void runCommand('view.dock-template')}>
              Show the template
            </Anchor>
          </p>
        )}
      </section>
      {graph.resources.length > 0 && (
        <section className={classes['section']} aria-label="Problems found">
          <h2 className={classes['sectionTitle']}>Problems</h2>
          <dl className={classes['facts']}>
            {SEVERITIES.map(severity => (
              <Fact key={severity} noun={SEVERITY_NOUNS[severity]} count={counts[severity]} />
            ))}
          </dl>
        </section>
      )}
      {graph.resources.length > 0 && (
        <section className={classes['section']}>
          <p className={classes['note']}>Select a card or a wire to see and change its settings.</p>
        </section>
      )}
    </>
  );
}

function Fact({ noun, count }: { readonly noun: string; readonly count: number }) {
  return (
    <>
      <dt>{noun}</dt>
      <dd>{count}</dd>
    </>
  );
}
