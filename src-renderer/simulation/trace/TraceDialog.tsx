import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import { proxy, wrap } from 'comlink';
import { useEffect, useState } from 'react';
import { notifyDone, notifyError, valueOrNotify } from '../../app/notify.tsx';
import type { DialogProps } from '../../dialogs/dialog-props.ts';
import { fileName } from '../../files/file-name.ts';
import { host } from '../../host/host.ts';
import { useDesign } from '../../state/design-store.ts';
import { chosenRun } from '../chosen-scenario.ts';
import type { RunSetup } from '../run/protocol.ts';
import { useRunOptions } from '../run-options.ts';
import type { TraceWorker } from './trace.worker.ts';

const NOT_EXPORTED = 'The trace was not exported';

/** Runs the chosen scenario whole, in a worker of its own, and writes everything that happened. */
export function TraceDialog({ isOpen, onClose }: DialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Export the trace" size={420}>
      <Exporter onClose={onClose} />
    </Modal>
  );
}

function Exporter({ onClose }: Pick<DialogProps, 'onClose'>) {
  const [setup] = useState(() => chosenRun(useDesign.getState().history.present, useRunOptions.getState()));
  const [share, setShare] = useState(0);
  useEffect(() => {
    const worker = new Worker(new URL('./trace.worker.ts', import.meta.url), { type: 'module', name: 'trace' });
    let isWanted = true;
    const finish = async (text: string | undefined) => {
      if (!isWanted) return;
      await write(setup, text);
      onClose();
    };
    const giveUp = (why: string) => {
      if (!isWanted) return;
      notifyError(NOT_EXPORTED, why);
      onClose();
    };
    worker.addEventListener('error', event => giveUp(event.message ?? 'Its part of the program could not be loaded.'));
    wrap<TraceWorker>(worker)
      .wholeTrace(setup, proxy(setShare))
      .then(finish, (error: unknown) => giveUp(error instanceof Error ? error.message : String(error)));
    return () => {
      isWanted = false;
      worker.terminate();
    };
  }, [setup, onClose]);
  return (
    <Stack gap={16}>
      <Text fz={13} c="dimmed">
        Running “{setup.scenario.name}” with seed {setup.seed} from its start to its end.
      </Text>
      <Progress value={share * 100} aria-label="Progress of the run" />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </Stack>
  );
}

async function write({ document }: RunSetup, text: string | undefined): Promise<void> {
  if (text === undefined) {
    notifyError(
      NOT_EXPORTED,
      'It is too long for the window; “eventloom simulate FILE --trace FILE” writes any length.',
    );
    return;
  }
  const suggestedName = `${fileName(document.name)}.trace.ndjson`;
  const file = valueOrNotify(NOT_EXPORTED, await host.exportFile({ suggestedName, text, format: 'ndjson' }));
  if (file) notifyDone(`Exported ${file.name}`);
}
