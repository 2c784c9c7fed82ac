import { Modal } from '@mantine/core';
import type { Command, CommandGroup } from '../commands/command.ts';
import { commands } from '../commands/commands.ts';
import { KeyHint } from '../commands/KeyHint.tsx';
import type { DialogProps } from './dialog-props.ts';
import classes from './dialogs.module.css';

const GROUPS: readonly CommandGroup[] = ['File', 'Edit', 'Workflow', 'Simulate', 'View', 'Help'];

const POINTER: readonly (readonly [string, string])[] = [
  ['Zoom', 'Wheel'],
  ['Pan', 'Drag the canvas, or Space and drag'],
  ['Select an area', 'Shift and drag'],
  ['Add to the selection', 'Ctrl and click'],
  ['Connect', 'Drag from a port'],
  ['Rename', 'Double click'],
];

const MOVING: readonly (readonly [string, string])[] = [
  ['Move the selection', 'Arrow keys'],
  ['Move it ten times as far', 'Shift and arrow keys'],
  ['Go from card to card', 'Tab'],
  ['Go along a workflow', 'Arrow keys'],
];

/** Every key, from the one list of commands. */
export function ShortcutsDialog({ isOpen, onClose }: DialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Keyboard shortcuts" size={760}>
      <div className={classes['columns']}>
        {GROUPS.map(group => (
          <Group
            key={group}
            title={group}
            commands={commands.filter(
              ({ id, group: own, keys }) =>
                own === group && keys && !id.startsWith('edit.nudge') && !id.startsWith('workflow.walk'),
            )}
          />
        ))}
        <Words title="Canvas" lines={MOVING} />
        <Words title="Pointer" lines={POINTER} />
      </div>
    </Modal>
  );
}

function Group({ title, commands: list }: { readonly title: string; readonly commands: readonly Command[] }) {
  if (list.length === 0) return null;
  return (
    <section className={classes['group']}>
      <h3>{title}</h3>
      <dl>
        {list.map(({ id, label, keys }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>{keys?.[0] !== undefined && <KeyHint keys={keys[0]} />}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Words({ title, lines }: { readonly title: string; readonly lines: readonly (readonly [string, string])[] }) {
  return (
    <section className={classes['group']}>
      <h3>{title}</h3>
      <dl>
        {lines.map(([what, how]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd className={classes['how']}>{how}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
