import { useEffect } from 'react';
import { DOCUMENT_EXTENSION } from '#core/document/document.ts';
import { parseDocument } from '#core/document/parse.ts';
import { serializeDocument } from '#core/document/serialize.ts';
import { notifyError } from '../app/notify.tsx';
import { host } from '../host/host.ts';
import { isDirty, useDesign } from '../state/design-store.ts';
import { rememberTemplateFile } from './template-files.ts';

const QUIET_MILLIS = 800;

/** Brings back what a crash left behind, then keeps a copy of unsaved work shortly after each change. */
export function useRecovery(onRecovered: () => void): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isWarned = false;
    const keep = async () => {
      const { history, file } = useDesign.getState();
      const kept = await host.writeRecovery({ text: serializeDocument(history.present), file });
      if (kept.ok || isWarned) return;
      isWarned = true;
      notifyError('Unsaved work is not protected', kept.error);
    };
    const stop = useDesign.subscribe((state, before) => {
      if (state.history.present === before.history.present && state.saved === before.saved) return;
      clearTimeout(timer);
      if (isDirty(state)) timer = setTimeout(keep, QUIET_MILLIS);
      else void host.clearRecovery({});
    });
    void recover().then(found => found && onRecovered());
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [onRecovered]);
}

async function recover(): Promise<boolean> {
  const answer = await host.readRecovery({});
  if (!answer.ok || answer.value === null) return false;
  const parsed = parseDocument(answer.value.text);
  if (!parsed.ok || useDesign.getState().history.past.length > 0) return false;
  const { file } = answer.value;
  if (file !== null && parsed.value.template !== undefined && !file.name.endsWith(DOCUMENT_EXTENSION)) {
    rememberTemplateFile(file);
  }
  useDesign.getState().open(parsed.value, file, true);
  return true;
}
