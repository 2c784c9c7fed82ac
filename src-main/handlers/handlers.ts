import type { HostCall } from '#core/host/host-api.ts';
import { clearRecent } from './clear-recent.ts';
import { clearRecovery } from './clear-recovery.ts';
import { closeWindow } from './close-window.ts';
import { copyText } from './copy-text.ts';
import { describe } from './describe.ts';
import { exportFile } from './export-file.ts';
import type { Handler } from './handler.ts';
import { listRecent } from './list-recent.ts';
import { openAtStart } from './open-at-start.ts';
import { openBeside } from './open-beside.ts';
import { openDocument } from './open-document.ts';
import { openNamed } from './open-named.ts';
import { openPage } from './open-page.ts';
import { openRecent } from './open-recent.ts';
import { openTemplate } from './open-template.ts';
import { readBeside } from './read-beside.ts';
import { readRecovery } from './read-recovery.ts';
import { saveDocument } from './save-document.ts';
import { saveDocumentAs } from './save-document-as.ts';
import { showDocumentState } from './show-document-state.ts';
import { writeRecovery } from './write-recovery.ts';

/** The handler of every call of the bridge; one that is forgotten is a type error. */
export const handlers: { readonly [Call in HostCall]: Handler<Call> } = {
  describe,
  openDocument,
  openTemplate,
  readBeside,
  openBeside,
  openNamed,
  openRecent,
  openAtStart,
  saveDocument,
  saveDocumentAs,
  exportFile,
  listRecent,
  clearRecent,
  writeRecovery,
  readRecovery,
  clearRecovery,
  showDocumentState,
  openPage,
  copyText,
  closeWindow,
};
