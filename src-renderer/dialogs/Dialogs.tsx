import { AnimationDialog } from '../animation/AnimationDialog.tsx';
import { RuleDialog } from '../problems/RuleDialog.tsx';
import { RunUntilDialog } from '../simulation/stops/RunUntilDialog.tsx';
import { TraceDialog } from '../simulation/trace/TraceDialog.tsx';
import { useView } from '../state/view-store.ts';
import { AboutDialog } from './AboutDialog.tsx';
import { BrokenFileDialog } from './BrokenFileDialog.tsx';
import { ConnectDialog } from './ConnectDialog.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { FindDialog } from './FindDialog.tsx';
import { GalleryDialog } from './GalleryDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { UnsavedDialog } from './UnsavedDialog.tsx';

/** Every dialog of the window; at most one is open. */
export function Dialogs() {
  const dialog = useView(state => state.dialog);
  const close = useView(state => state.closeDialog);
  return (
    <>
      <GalleryDialog isOpen={dialog === 'gallery'} onClose={close} />
      <ShortcutsDialog isOpen={dialog === 'shortcuts'} onClose={close} />
      <FindDialog isOpen={dialog === 'find'} onClose={close} />
      <ConnectDialog isOpen={dialog === 'connect'} onClose={close} />
      <ExportDialog isOpen={dialog === 'export'} onClose={close} />
      <AnimationDialog isOpen={dialog === 'animation'} onClose={close} />
      <RunUntilDialog isOpen={dialog === 'run-until'} onClose={close} />
      <TraceDialog isOpen={dialog === 'trace'} onClose={close} />
      <AboutDialog isOpen={dialog === 'about'} onClose={close} />
      <RuleDialog />
      <UnsavedDialog />
      <BrokenFileDialog />
    </>
  );
}
