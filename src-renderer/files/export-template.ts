import { notifyDone, notifyError, valueOrNotify } from '../app/notify.tsx';
import { host } from '../host/host.ts';
import { findingsOf, graphOf } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import { type ExportKind, useView } from '../state/view-store.ts';
import { exportedName, exportedText } from './exported-text.ts';

/** Writes the design as a template or definition; says how many errors it still has, and writes it all the same. */
export async function exportTemplate(kind: ExportKind, format: 'yaml' | 'json'): Promise<void> {
  const document = useDesign.getState().history.present;
  const text = exportedText(document, kind, format);
  if (!text.ok) {
    useView.getState().showDock('template');
    notifyError('This design was not exported', text.error);
    return;
  }
  const suggestedName = exportedName(document, kind, format);
  const exported = await host.exportFile({ suggestedName, text: text.value, format });
  const file = valueOrNotify('The template was not exported', exported);
  if (!file) return;
  const errors = findingsOf(graphOf(document)).filter(finding => finding.severity === 'error').length;
  if (errors === 0) notifyDone(`Exported ${file.name}`);
  else {
    const count = errors === 1 ? '1 error' : `${errors} errors`;
    notifyError(`Exported ${file.name} with ${count}`, 'AWS will refuse it or messages will be lost; see Problems.');
  }
}

/** Writes the definition of the selected state machine, or of the only one; of several, the tab Template asks which. */
export async function exportDefinition(): Promise<void> {
  const { history, selection } = useDesign.getState();
  const machines = history.present.resources.filter(({ type }) => type === 'step-functions');
  const chosen = machines.find(({ id }) => selection.has(id)) ?? (machines.length === 1 ? machines[0] : undefined);
  if (chosen !== undefined) {
    await exportTemplate(`asl:${chosen.id}`, 'json');
    return;
  }
  const [first] = machines;
  if (first === undefined) return;
  useView.getState().setExportKind(`asl:${first.id}`);
  useView.getState().showDock('template');
}
