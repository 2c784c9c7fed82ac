import { Button, Group } from '@mantine/core';
import { serviceOf } from '#core/catalog/services.ts';
import { CommandButton } from '../app/CommandButton.tsx';
import { runCommand } from '../commands/run-command.ts';
import { useGraph } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import classes from './inspector.module.css';

const ARRANGING = [
  'edit.align-left',
  'edit.align-center',
  'edit.align-right',
  'edit.align-top',
  'edit.align-middle',
  'edit.align-bottom',
  'edit.distribute-horizontally',
  'edit.distribute-vertically',
];

/** Several things at once: what they are, and what can be done with all of them. */
export function ManyPanel() {
  const graph = useGraph();
  const selection = useDesign(state => state.selection);
  const resources = graph.resources.filter(resource => selection.has(resource.id));
  const wireCount = selection.size - resources.length;
  const byService = new Map<string, number>();
  for (const { type } of resources) byService.set(type, (byService.get(type) ?? 0) + 1);
  return (
    <>
      <header className={classes['header']}>
        <strong>{selection.size} selected</strong>
      </header>
      <section className={classes['section']} aria-label="Selection">
        <dl className={classes['facts']}>
          {[...byService].map(([type, count]) => (
            <div key={type} style={{ display: 'contents' }}>
              <dt>{serviceOf(type).label}</dt>
              <dd>{count}</dd>
            </div>
          ))}
          {wireCount > 0 && (
            <>
              <dt>Wires</dt>
              <dd>{wireCount}</dd>
            </>
          )}
        </dl>
      </section>
      {resources.length > 1 && (
        <section className={classes['section']} aria-label="Arrange">
          <h2 className={classes['sectionTitle']}>Arrange</h2>
          <div className={classes['arrange']}>
            {ARRANGING.map(id => (
              <CommandButton key={id} id={id} />
            ))}
          </div>
        </section>
      )}
      <section className={classes['section']} aria-label="Actions">
        <Group gap={8}>
          {resources.length > 0 && (
            <Button variant="default" onClick={() => runCommand('edit.duplicate')}>
              Duplicate
            </Button>
          )}
          <Button variant="default" onClick={() => runCommand('view.zoom-selection')}>
            Zoom to selection
          </Button>
          <Button variant="light" color="red" onClick={() => runCommand('edit.delete')}>
            Delete
          </Button>
        </Group>
      </section>
    </>
  );
}
