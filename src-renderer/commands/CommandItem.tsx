import { Menu } from '@mantine/core';
import { command, isEnabled } from './commands.ts';
import { KeyHint } from './KeyHint.tsx';
import classes from './key-hint.module.css';
import { runCommand } from './run-command.ts';

/** A command as an item of a menu, with its icon and its key. */
export function CommandItem({ id }: { readonly id: string }) {
  const found = command(id);
  if (found === undefined) return null;
  const Icon = found.icon;
  return (
    <Menu.Item
      leftSection={Icon ? <Icon size={16} stroke={1.6} /> : <span className={classes['noIcon']} />}
      rightSection={found.keys?.[0] !== undefined && <KeyHint keys={found.keys[0]} />}
      disabled={!isEnabled(found)}
      onClick={() => void runCommand(id)}
    >
      {found.label}
    </Menu.Item>
  );
}
