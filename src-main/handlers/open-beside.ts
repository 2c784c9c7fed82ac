import { dialog } from 'electron';
import type { OpenedFile } from '#core/host/host-api.ts';
import { ok } from '#core/shared/result.ts';
import type { Handler } from './handler.ts';

export const openBeside: Handler<'openBeside'> = async (_request, { window, files }) => {
  const { canceled, filePaths } = await dialog.showOpenDialog(window.browserWindow, {
    title: 'Files that the template names',
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: 'Definitions', extensions: ['json', 'yaml', 'yml'] },
      { name: 'All files', extensions: ['*'] },
    ],
  });
  const opened: OpenedFile[] = [];
  for (const path of canceled ? [] : filePaths) {
    const read = await files.read(path);
    if (!read.ok) return read;
    opened.push(read.value);
  }
  return ok(opened);
};
