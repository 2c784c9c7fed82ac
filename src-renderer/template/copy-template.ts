import { notifyDone, valueOrNotify } from '../app/notify.tsx';
import { host } from '../host/host.ts';

/** Puts the text of a template or definition on the clipboard, and says so. */
export async function copyTemplate(text: string): Promise<void> {
  if (valueOrNotify('The template was not copied', await host.copyText({ text })) !== undefined) notifyDone('Copied');
}
