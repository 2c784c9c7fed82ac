import { useEffect } from 'react';
import { notifyError } from '../app/notify.tsx';
import { runCommand } from '../commands/run-command.ts';
import { host } from '../host/host.ts';
import { isDirty, useDesign } from '../state/design-store.ts';
import { openHandedDesign, saveDesign } from './design-files.ts';
import { designTitle } from './design-title.ts';

/** Keeps host and window in step: menu commands, files handed over, closing, title and unsaved mark. */
export function useHostEvents(): void {
  useEffect(() => {
    const stops = [
      host.on('menu-command', ({ command }) => runCommand(command)),
      host.on('file-opened', opened => void openHandedDesign(opened)),
      host.on('file-failed', ({ message }) => notifyError('The file was not opened', message)),
      host.on('close-requested', async () => {
        if (await saveDesign()) await host.closeWindow({});
      }),
      useDesign.subscribe((state, before) => {
        if (
          state.history.present !== before.history.present ||
          state.file !== before.file ||
          state.saved !== before.saved
        ) {
          showState();
        }
      }),
    ];
    showState();
    void host.openAtStart({}).then(answer => {
      if (!answer.ok) notifyError('The file was not opened', answer.error);
      else if (answer.value !== null) void openHandedDesign(answer.value);
    });
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
}

function showState(): void {
  const state = useDesign.getState();
  void host.showDocumentState({
    name: designTitle(state.history.present, state.file),
    file: state.file,
    isDirty: isDirty(state),
  });
}
