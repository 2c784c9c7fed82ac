import { dialog } from 'electron';
import { ok } from '#core/shared/result.ts';
import type { Handler } from './handler.ts';
import { suggestedPath } from './suggested-path.ts';

export const saveDocumentAs: Handler<'saveDocumentAs'> = async ({ suggestedName, text }, context) => {
  const { canceled, filePath } = await dialog.showSaveDialog(context.window.browserWindow, {
    title: 'Save the design',
    defaultPath: suggestedPath(suggestedName),
    filters: [{ name: 'Eventloom design', extensions: ['eventloom.json', 'json'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return ok(null);
  const saved = await context.files.saveAs(filePath, text);
  if (saved.ok) await context.remember(filePath);
  return saved;
};
