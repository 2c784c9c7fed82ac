import { type BrowserWindow, dialog } from 'electron';
import type { CloseAnswer } from './close-guard.ts';

const ANSWERS: readonly CloseAnswer[] = ['save', 'discard', 'cancel'];

/** Asks in the system's own dialog what becomes of unsaved changes. */
export async function askBeforeClosing(window: BrowserWindow, designName: string): Promise<CloseAnswer> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: `Save the changes to “${designName}” before closing?`,
    detail: 'Changes that are not saved are lost.',
    buttons: ['Save', 'Don’t save', 'Cancel'],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  return ANSWERS[response] ?? 'cancel';
}
