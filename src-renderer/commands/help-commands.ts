import { spotlight } from '@mantine/spotlight';
import { IconCommand, IconInfoCircle, IconKeyboard } from '@tabler/icons-react';
import { useView } from '../state/view-store.ts';
import type { Command } from './command.ts';

export const helpCommands: readonly Command[] = [
  {
    id: 'help.commands',
    label: 'Command palette',
    group: 'Help',
    icon: IconCommand,
    keys: ['mod+k'],
    perform: () => spotlight.open(),
  },
  {
    id: 'help.shortcuts',
    label: 'Keyboard shortcuts',
    group: 'Help',
    icon: IconKeyboard,
    keys: ['?'],
    perform: () => useView.getState().openDialog('shortcuts'),
  },
  {
    id: 'help.about',
    label: 'About Eventloom',
    group: 'Help',
    icon: IconInfoCircle,
    perform: () => useView.getState().openDialog('about'),
  },
];
