import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { Command, CommandGroup } from './command.ts';
import { commands, isEnabled } from './commands.ts';
import { KeyHint } from './KeyHint.tsx';
import classes from './key-hint.module.css';
import { runCommand } from './run-command.ts';

/** Every command with its key, found by a few letters. */
export function CommandPalette() {
  const [actions, setActions] = useState<SpotlightActionGroupData[]>([]);
  return (
    <Spotlight
      actions={actions}
      onSpotlightOpen={() => setActions(listActions())}
      shortcut={null}
      nothingFound="No command is called that"
      scrollable
      attributes={{ content: { 'aria-label': 'Command palette' } }}
      maxHeight={420}
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      styles={{ action: { fontSize: 13 } }}
      searchProps={{
        leftSection: <IconSearch size={16} stroke={1.6} />,
        placeholder: 'Type a command',
        'aria-label': 'Search commands',
      }}
    />
  );
}

const GROUPS: readonly CommandGroup[] = ['Workflow', 'Simulate', 'Add', 'Edit', 'File', 'View', 'Help'];

function listActions(): SpotlightActionGroupData[] {
  const enabled = commands.filter(command => isEnabled(command));
  return GROUPS.map(group => ({ group, actions: enabled.filter(command => command.group === group).map(toAction) }));
}

function toAction({ id, label, group, icon: Icon, keys, keywords }: Command) {
  return {
    id,
    label,
    keywords: [group, ...(keywords ?? [])],
    leftSection: <span className={classes['icon']}>{Icon && <Icon size={16} stroke={1.6} />}</span>,
    rightSection: keys?.[0] === undefined ? null : <KeyHint keys={keys[0]} />,
    onClick: () => void runCommand(id),
  };
}
