import { importTemplate } from '#core/cloudformation/read/import-template.ts';
import { looksLikeTemplate } from '#core/cloudformation/read/looks-like-template.ts';
import { writeTemplate } from '#core/cloudformation/write/write-template.ts';
import { DOCUMENT_EXTENSION, emptyDocument } from '#core/document/document.ts';
import { parseDocument } from '#core/document/parse.ts';
import { serializeDocument } from '#core/document/serialize.ts';
import { layoutDesign } from '#core/drawing/layout.ts';
import type { FileReference, OpenedFile } from '#core/host/host-api.ts';
import { isRunFile } from '#core/simulation/shared-run.ts';
import { notifyDone, notifyError, valueOrNotify } from '../app/notify.tsx';
import { host } from '../host/host.ts';
import { graphOf } from '../state/derived.ts';
import { isDirty, useDesign } from '../state/design-store.ts';
import { designTitle } from './design-title.ts';
import { useFileDialogs } from './file-dialog-store.ts';
import { fileName } from './file-name.ts';
import { readWithFiles } from './files-beside.ts';
import { openRun } from './shared-runs.ts';
import { isTemplateFile, rememberTemplateFile } from './template-files.ts';

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

/** Opens a file that the open template names. */
export async function openNamedTemplate(path: string): Promise<void> {
  if (!(await mayReplaceDesign(`opening ${path}`))) return;
  const { file } = useDesign.getState();
  const answer = file === null ? host.openDocument({}) : host.openNamed({ file, path });
  const opened = valueOrNotify(`${path} was not opened`, await answer);
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
  const text = isTemplateFile(file) ? templateText(document) : serializeDocument(document);
  if (text === undefined) return false;
  const saved = await host.saveDocument({ file, text });
  return finishSaving(valueOrNotify('The design was not saved', saved), document);
}

export async function saveDesignAs(): Promise<boolean> {
  const { history, file } = useDesign.getState();
  const document = history.present;
  const suggestedName = `${fileName(designTitle(document, file))}${DOCUMENT_EXTENSION}`;
  const saved = await host.saveDocumentAs({ suggestedName, text: serializeDocument(document) });
  return finishSaving(valueOrNotify('The design was not saved', saved), document);
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
  if (isRunFile(text)) {
    openRun(name, text);
    return;
  }
  if (looksLikeTemplate(text)) {
    void showTemplate(name, text, file);
    return;
  }
  const parsed = parseDocument(text);
  if (parsed.ok) useDesign.getState().open(parsed.value, file);
  else useFileDialogs.getState().showBrokenFile({ name, problems: parsed.error });
}

/** Opens a CloudFormation or SAM template: what the canvas understands of it is drawn, the rest stays in it. */
async function showTemplate(name: string, text: string, file: FileReference | null): Promise<void> {
  const read = await readWithFiles(text, file);
  if (!read.ok) {
    useFileDialogs.getState().showBrokenFile({ name, problems: read.error });
    return;
  }
  const places = await layoutDesign(graphOf(read.value.document));
  if (file !== null) rememberTemplateFile(file);
  useDesign.getState().open(importTemplate(read.value, places), file);
}

/** The template's text with the edits of the canvas; says what does not fit in it, and then nothing is saved. */
function templateText(document: ReturnType<typeof emptyDocument>): string | undefined {
  const written = writeTemplate(document);
  const [refused, ...more] = written?.refused ?? [];
  if (refused === undefined) return written?.text;
  const rest = more.length === 0 ? '' : ` ${more.length} more in the tab Template.`;
  notifyError('The template was not saved', `${refused.message}.${rest} Undo that, or save as a design.`);
  return undefined;
}
