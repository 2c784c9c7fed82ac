import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Browser } from '@playwright/test';
import type { AppHost } from './app-host.ts';
import { launchOnStandIn } from './electron-stand-in/launch.ts';
import type { StandIn } from './electron-stand-in/stand-in.ts';

/** The application on the stand-in, and the stand-in's own parts. */
export interface StandInHost extends AppHost {
  readonly standIn: StandIn;
}

/** The built main process and preload on the stand-in; files are real files in `folder`. */
export async function openOnStandIn(
  browser: Browser,
  folder: string,
  words: readonly string[] = [],
): Promise<StandInHost> {
  const standIn = await launchOnStandIn(browser, folder, words);
  const page = await standIn.firstPage();
  let path = '';
  return {
    kind: 'stand-in',
    standIn,
    page,
    willOpen: async (...files) => {
      const paths = files.map(({ name }) => join(folder, name));
      for (const [index, { text }] of files.entries()) await writeFile(paths[index] ?? '', text);
      path = paths[0] ?? '';
      standIn.dialogs.answer({ open: paths });
    },
    willSaveAs: async name => {
      path = join(folder, name);
      standIn.dialogs.answer({ save: path });
    },
    takeWritten: async () => ({ name: basename(path), text: await readFile(path, 'utf8') }),
    close: () => standIn.lose(),
  };
}
