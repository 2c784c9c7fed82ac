import { readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import type { AppHost } from './app-host.ts';

const root = resolve(import.meta.dirname, '..', '..');

/** The built application on real Electron. Its dialogs are answered in the main process; all else is as it is. */
export async function openOnDesktop(binary: string, folder: string): Promise<AppHost> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const electron = await _electron.launch({
    executablePath: binary,
    args: [...asRoot, `--user-data-dir=${join(folder, 'userData')}`, root],
  });
  const page = await electron.firstWindow();
  let path = '';
  return {
    kind: 'desktop',
    page,
    willOpen: async (...files) => {
      const paths = files.map(({ name }) => join(folder, name));
      for (const [index, { text }] of files.entries()) await writeFile(paths[index] ?? '', text);
      path = paths[0] ?? '';
      await answerOpen(electron, paths);
    },
    willSaveAs: async name => {
      path = join(folder, name);
      await answerSave(electron, path);
    },
    takeWritten: async () => ({ name: basename(path), text: await readFile(path, 'utf8') }),
    close: () => closeWithoutAsking(electron),
  };
}

async function answerOpen(electron: ElectronApplication, paths: readonly string[]): Promise<void> {
  await electron.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths });
    },
    [...paths],
  );
}

async function answerSave(electron: ElectronApplication, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
}

async function closeWithoutAsking(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ dialog }) => {
    dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false });
  });
  await electron.close();
}
