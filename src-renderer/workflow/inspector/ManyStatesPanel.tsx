import { Button } from '@mantine/core';
import { command } from '../../commands/commands.ts';
import { runCommand } from '../../commands/run-command.ts';
import classes from '../../inspector/inspector.module.css';
import own from './state-panel.module.css';

const COMMANDS = ['workflow.wrap-parallel', 'workflow.wrap-map', 'workflow.wrap-retry', 'workflow.delete'];

/** Several states: what can be done to them together. */
export function ManyStatesPanel({ count }: { readonly count: number }) {
  return (
    <section className={classes['section']}>
      <h2 className={classes['sectionTitle']}>{count} states</h2>
      <div className={own['actions']}>
        {COMMANDS.map(id => {
          const Icon = command(id)?.icon;
          return (
            <Button
              key={id}
              variant="default"
              justify="flex-start"
              leftSection={Icon && <Icon size={14} stroke={1.6} />}
              onClick={() => void runCommand(id)}
            >
              {id === 'workflow.delete' ? 'Delete states' : command(id)?.label}
            </Button>
          );
        })}
      </div>
    </section>
  );
}
