import type { MenuItemConstructorOptions } from 'electron';
import { type CommandItem, commandItem, type MenuActions } from './command-item.ts';
import { editLines, fileLines, helpLines, newLines, SEPARATOR, simulateLines, viewLines } from './command-items.ts';

/** What the menu depends on. */
export interface MenuState {
  readonly isMac: boolean;
  /** Latest first. */
  readonly recent: readonly { readonly id: string; readonly name: string; readonly location: string }[];
}

/** The application's menu. Its commands have the words that the window's command palette has. */
export function menuTemplate({ isMac, recent }: MenuState, actions: MenuActions): MenuItemConstructorOptions[] {
  const lines = (items: readonly (CommandItem | typeof SEPARATOR)[]): MenuItemConstructorOptions[] =>
    items.map(item => (item === SEPARATOR ? { type: 'separator' } : commandItem(item, actions, isMac)));
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  return [
    ...(isMac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      label: 'File',
      submenu: [
        ...lines(newLines),
        { label: 'Open recent', submenu: recentItems(recent, actions), enabled: recent.length > 0 },
        separator,
        ...lines(fileLines),
        separator,
        isMac ? { role: 'close', label: 'Close window' } : { role: 'quit', label: 'Quit' },
      ],
    },
    { label: 'Edit', submenu: lines(editLines) },
    { label: 'View', submenu: [...lines(viewLines), { role: 'togglefullscreen', label: 'Full screen' }] },
    { label: 'Simulate', submenu: lines(simulateLines) },
    { role: 'windowMenu' },
    { role: 'help', label: 'Help', submenu: lines(helpLines) },
  ];
}

function recentItems(recent: MenuState['recent'], actions: MenuActions): MenuItemConstructorOptions[] {
  const designs = recent.map(({ id, name, location }) => ({
    label: `${name} (${location})`,
    click: () => actions.openRecent(id),
  }));
  return [...designs, { type: 'separator' }, { label: 'Clear the list', click: () => actions.clearRecent() }];
}
