import { DOCUMENT_EXTENSION, emptyDocument } from '#core/document/document.ts';
import { parseDocument } from '#core/document/parse.ts';
import { serializeDocument } from '#core/document/serialize.ts';
import type { FileReference, OpenedFile } from '#core/host/host-api.ts';
import { notifyDone, notifyError, valueOrNotify } from '../app/notify.tsx';
import { host } from '../host/host.ts';
import { isDirty, useDesign } from '../state/design-store.ts';
import { useFileDialogs } from './file-dialog-store.ts';

/** Asks what to do with unsaved changes. True: go on, they are saved or not wanted. */
export async function mayReplaceDesign(doing: string): Promise<boolean> {
  const design = useDesign.getState();
  if (!isDirty(design)) return true;
  const answer = await useFileDialogs.getState().askUnsaved(doing);
  if (answer === 'cancel') return false;
  return answer === 'discard' || saveDesign();
}

export async function newDesign(): Promise<void> {
  if (!(await mayReplaceDesign('starting a new design'))) return;
  useDesign.getState().open(emptyDocument(), null);
}

export async function openDesign(): Promise<void> {
  if (!(await mayReplaceDesign('opening another design'))) return;
  const opened = valueOrNotify('The file was not opened', await host.openDocument({}));
  if (opened) showOpened(opened);
}

export async function openRecentDesign(id: string): Promise<void> {
  if (!(await mayReplaceDesign('opening another design'))) return;
  const opened = valueOrNotify('The file was not opened', await host.openRecent({ id }));
  if (opened) showOpened(opened);
}

/** Opens a design that came from outside (double click, drop), after asking about unsaved changes. */
export async function openHandedDesign(opened: OpenedFile): Promise<void> {
  if (await mayReplaceDesign(`opening ${opened.file.name}`)) showOpened(opened);
}

/** Opens a text as a design of its own that is not saved anywhere yet: a template of the gallery. */
export async function openTemplateDesign(name: string, text: string): Promise<void> {
  if (await mayReplaceDesign('opening a template')) showText(name, text, null);
}

/** Saves the design to its file; without one, asks for it. True when it is saved. */
export async function saveDesign(): Promise<boolean> {
  const { file } = useDesign.getState();
  if (file === null) return saveDesignAs();
  const document = useDesign.getState().history.present;
  const saved = await host.saveDocument({ file, text: serializeDocument(document) });
  return finishSaving(valueOrNotify('The design was not saved', saved), document);
}

export async function saveDesignAs(): Promise<boolean> {
  const document = useDesign.getState().history.present;
  const suggestedName = `${fileName(document.name)}${DOCUMENT_EXTENSION}`;
  const saved = await host.saveDocumentAs({ suggestedName, text: serializeDocument(document) });
  return finishSaving(valueOrNotify('The design was not saved', saved), document);
}

/** A name that every file system takes, made of the design's name. */
export function fileName(name: string): string {
  const clean = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return clean === '' ? 'design' : clean;
}

async function finishSaving(
  file: FileReference | null | undefined,
  document: ReturnType<typeof emptyDocument>,
): Promise<boolean> {
  if (!file) return false;
  useDesign.getState().markSaved(document, file);
  notifyDone(`Saved ${file.name}`);
  const forgotten = await host.clearRecovery({});
  if (!forgotten.ok) notifyError('The recovery copy was not removed', forgotten.error);
  return true;
}

function showOpened(opened: OpenedFile): void {
  showText(opened.file.name, opened.text, opened.file);
}

function showText(name: string, text: string, file: FileReference | null): void {
  const parsed = parseDocument(text);
  if (parsed.ok) useDesign.getState().open(parsed.value, file);
  else useFileDialogs.getState().showBrokenFile({ name, problems: parsed.error });
}
