import { app, Menu } from 'electron';
import type { RecentFiles } from '../files/recent-files.ts';
import type { HandedFile } from '../lifecycle/handed-file.ts';
import type { DesignWindow } from '../windows/design-window.ts';
import type { MenuActions } from './command-item.ts';
import { menuTemplate } from './menu-template.ts';

/** What the menu acts upon. */
export interface MenuTargets {
  readonly recent: RecentFiles;
  readonly handed: HandedFile;
  /** The window, while there is one. */
  window(): DesignWindow | undefined;
}

/** Shows the application's menu with the recent designs as they are now. */
export async function showMenu(targets: MenuTargets): Promise<void> {
  const state = { isMac: process.platform === 'darwin', recent: await targets.recent.list() };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, menuActions(targets))));
}

function menuActions(targets: MenuTargets): MenuActions {
  return {
    run: command => targets.window()?.tell('menu-command', { command }),
    editText: edit => targets.window()?.browserWindow.webContents[edit](),
    openRecent: path => void targets.handed.hand(path),
    clearRecent: () => {
      app.clearRecentDocuments();
      void targets.recent.clear().then(() => showMenu(targets));
    },
  };
}
