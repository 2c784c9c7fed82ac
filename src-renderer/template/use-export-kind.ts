import type { EventloomDocument } from '#core/document/document.ts';
import { machineOf } from '../files/exported-text.ts';
import { type ExportKind, useView } from '../state/view-store.ts';

/** What the tab Template shows; CloudFormation again once the state machine that was chosen is gone. */
export function useExportKind(document: EventloomDocument): ExportKind {
  const kind = useView(state => state.exportKind);
  const machine = machineOf(kind);
  const isThere =
    machine === undefined || document.resources.some(({ id, type }) => id === machine && type === MACHINE);
  return isThere ? kind : 'cloudformation';
}

const MACHINE = 'step-functions';
