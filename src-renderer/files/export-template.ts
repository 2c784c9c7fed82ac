import { notifyDone, notifyError, valueOrNotify } from '../app/notify.tsx';
import { host } from '../host/host.ts';
import { findingsOf, graphOf, templateTextOf } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import { fileName } from './design-files.ts';

/** Writes the CloudFormation template of the design; says how many errors it still has, and writes it all the same. */
export async function exportTemplate(format: 'yaml' | 'json'): Promise<void> {
  const document = useDesign.getState().history.present;
  const graph = graphOf(document);
  const suggestedName = `${fileName(document.name)}.template.${format}`;
  const written = await host.exportFile({ suggestedName, text: templateTextOf(graph, format), format });
  const file = valueOrNotify('The template was not exported', written);
  if (!file) return;
  const errors = findingsOf(graph).filter(finding => finding.severity === 'error').length;
  if (errors === 0) notifyDone(`Exported ${file.name}`);
  else {
    const count = errors === 1 ? '1 error' : `${errors} errors`;
    notifyError(`Exported ${file.name} with ${count}`, 'AWS will refuse it or messages will be lost; see Problems.');
  }
}
