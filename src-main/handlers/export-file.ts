import { dialog } from 'electron';
import { type HostRequest, isBinaryFormat } from '#core/host/host-api.ts';
import { ok } from '#core/shared/result.ts';
import { referenceTo } from '../files/design-files.ts';
import { writeTextFile } from '../files/write-text-file.ts';
import type { Handler } from './handler.ts';
import { suggestedPath } from './suggested-path.ts';

const FILTERS: Readonly<Record<HostRequest<'exportFile'>['format'], { name: string; extensions: string[] }>> = {
  yaml: { name: 'CloudFormation template (YAML)', extensions: ['yaml', 'yml'] },
  json: { name: 'CloudFormation template (JSON)', extensions: ['json'] },
  run: { name: 'Eventloom run', extensions: ['eventloom-run.json', 'json'] },
  svg: { name: 'Picture (SVG)', extensions: ['svg'] },
  ndjson: { name: 'Trace (one JSON object a line)', extensions: ['ndjson'] },
  csv: { name: 'Table (CSV)', extensions: ['csv'] },
  gif: { name: 'Animated picture (GIF)', extensions: ['gif'] },
  png: { name: 'Picture (PNG)', extensions: ['png'] },
};

export const exportFile: Handler<'exportFile'> = async ({ suggestedName, text, format }, { window }) => {
  const { canceled, filePath } = await dialog.showSaveDialog(window.browserWindow, {
    title: 'Export',
    defaultPath: suggestedPath(suggestedName),
    filters: [FILTERS[format]],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return ok(null);
  const written = await writeTextFile(filePath, isBinaryFormat(format) ? Buffer.from(text, 'base64') : text);
  return written.ok ? ok(referenceTo(filePath)) : written;
};
