import { keptFiles } from '#core/cloudformation/read/local-files.ts';
import { readTemplate } from '#core/cloudformation/read/read-template.ts';
import { writeTemplate } from '#core/cloudformation/write/write-template.ts';
import { notifyError, valueOrNotify } from '../app/notify.tsx';
import { isTemplateFile } from '../files/template-files.ts';
import { host } from '../host/host.ts';
import { isDirty, useDesign } from '../state/design-store.ts';
import { filesByPath } from './files-by-path.ts';
import { readEditedTemplate } from './read-edited-template.ts';

/** Asks for files that the template names and reads the design with them, as one step that undo takes back. */
export async function chooseFiles(missing: readonly string[]): Promise<void> {
  const chosen = valueOrNotify('The files were not opened', await host.openBeside({}));
  if (chosen === undefined || chosen.length === 0) return;
  const found = filesByPath(
    missing,
    chosen.map(({ file, text }) => ({ name: file.name, text })),
  );
  if (Object.keys(found).length === 0) {
    notifyError('No file was read', `The template names ${missing.join(', ')}; choose files of these names.`);
    return;
  }
  const before = useDesign.getState();
  const { present } = before.history;
  const text = writeTemplate(present)?.text;
  if (text === undefined || present.template === undefined) return;
  const files = { ...present.template.files, ...found };
  if (tellTroubles(text, files, Object.keys(found)) === Object.keys(found).length) return;
  const read = await readEditedTemplate(text, { ...present, template: { ...present.template, files } });
  if (!read.ok) {
    notifyError('The files were not read', read.error);
    return;
  }
  // A template does not hold the files, so there is nothing to save in it that was not there before.
  const isSaved = before.file !== null && isTemplateFile(before.file) && !isDirty(before);
  before.replace(read.value, 'Read files beside the template');
  if (isSaved) before.markSaved(read.value, before.file);
}

/** Says which files hold no definition, and gives how many they are. */
function tellTroubles(text: string, files: Readonly<Record<string, string>>, paths: readonly string[]): number {
  const read = readTemplate(text, keptFiles(files));
  const troubles = read.ok ? read.value.files.troubles : new Map<string, string>();
  const broken = paths.filter(path => troubles.has(path));
  for (const path of broken) notifyError(`${path} was not read`, troubles.get(path) ?? '');
  return broken.length;
}
