import { renderTemplate } from '#core/cloudformation/render-template.ts';
import { notifyDone, notifyError, valueOrNotify } from '../app/notify.tsx';
import { host } from '../host/host.ts';
import { findingsOf, graphOf, templateOf } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import { useView } from '../state/view-store.ts';
import { fileName } from './file-name.ts';

/** Writes the CloudFormation template of the design; says how many errors it still has, and writes it all the same. */
export async function exportTemplate(format: 'yaml' | 'json'): Promise<void> {
  const document = useDesign.getState().history.present;
  const graph = graphOf(document);
  const template = templateOf(graph);
  if (!template.ok) {
    useView.getState().showDock('template');
    const [first, ...more] = template.error;
    const rest = more.length === 0 ? '' : ` ${more.length} more in the tab Template.`;
    notifyError('This design has no template yet', `${first?.message ?? ''}${rest}`);
    return;
  }
  const suggestedName = `${fileName(document.name)}.template.${format}`;
  const text = renderTemplate(template.value, format);
  const file = valueOrNotify('The template was not exported', await host.exportFile({ suggestedName, text, format }));
  if (!file) return;
  const errors = findingsOf(graph).filter(finding => finding.severity === 'error').length;
  if (errors === 0) notifyDone(`Exported ${file.name}`);
  else {
    const count = errors === 1 ? '1 error' : `${errors} errors`;
    notifyError(`Exported ${file.name} with ${count}`, 'AWS will refuse it or messages will be lost; see Problems.');
  }
}
