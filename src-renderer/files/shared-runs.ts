import { parseRun, serializeRun } from '#core/simulation/shared-run.ts';
import { notifyDone, notifyError, valueOrNotify } from '../app/notify.tsx';
import { host } from '../host/host.ts';
import { chosenRun } from '../simulation/chosen-scenario.ts';
import { useRunOptions } from '../simulation/run-options.ts';
import { sendToSimulation } from '../simulation/simulation-actor.ts';
import { useDesign } from '../state/design-store.ts';
import { fileName } from './file-name.ts';

/** Writes design, scenario and seed as one file: whoever opens it gets the same run. */
export async function saveRun(): Promise<void> {
  const run = chosenRun(useDesign.getState().history.present, useRunOptions.getState());
  const suggestedName = `${fileName(run.document.name)}.eventloom-run.json`;
  const written = await host.exportFile({ suggestedName, text: serializeRun(run), format: 'run' });
  const file = valueOrNotify('The run was not saved', written);
  if (file) notifyDone(`Saved ${file.name}`);
}

/**
 * Opens a run that was handed on, ready to play. Its design is one of its own, not saved anywhere: saving it must not
 * write a design over the run.
 */
export function openRun(name: string, text: string): void {
  const parsed = parseRun(text);
  if (!parsed.ok) {
    notifyError(`${name} was not opened`, `This run cannot be read: ${parsed.error}. Ask for the file again.`);
    return;
  }
  const { document, scenario, seed } = parsed.value;
  useDesign.getState().open({ ...document, scenarios: [scenario] }, null);
  useRunOptions.setState({ scenario: scenario.name, seed });
  sendToSimulation({ type: 'entered' });
}
