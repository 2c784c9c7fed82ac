import { dialog } from 'electron';
import { ok } from '#core/shared/result.ts';
import type { Handler } from './handler.ts';

export const openDocument: Handler<'openDocument'> = async (_request, { window, files, remember }) => {
  const { canceled, filePaths } = await dialog.showOpenDialog(window.browserWindow, {
    title: 'Open a design',
    properties: ['openFile'],
    filters: [
      { name: 'Designs and templates', extensions: ['json', 'yaml', 'yml', 'template'] },
      { name: 'All files', extensions: ['*'] },
    ],
  });
  const path = filePaths[0];
  if (canceled || path === undefined) return ok(null);
  const opened = await files.read(path);
  if (opened.ok) await remember(path);
  return opened;
};
