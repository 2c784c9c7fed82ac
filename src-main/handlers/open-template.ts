import { dialog } from 'electron';
import { ok } from '#core/shared/result.ts';
import type { Handler } from './handler.ts';

export const openTemplate: Handler<'openTemplate'> = async (_request, { window, files }) => {
  const { canceled, filePaths } = await dialog.showOpenDialog(window.browserWindow, {
    title: 'Compare with a template',
    properties: ['openFile'],
    filters: [
      { name: 'Templates and definitions', extensions: ['yaml', 'yml', 'json', 'template'] },
      { name: 'All files', extensions: ['*'] },
    ],
  });
  const path = filePaths[0];
  return canceled || path === undefined ? ok(null) : files.read(path);
};
