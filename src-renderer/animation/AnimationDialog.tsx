import { Button, Group, Modal, Progress, SegmentedControl, Stack, Text, useComputedColorScheme } from '@mantine/core';
import { useRef, useState } from 'react';
import { notifyDone, notifyError, valueOrNotify } from '../app/notify.tsx';
import type { DialogProps } from '../dialogs/dialog-props.ts';
import { fileName } from '../files/file-name.ts';
import { host } from '../host/host.ts';
import { chosenScenario } from '../simulation/chosen-scenario.ts';
import { formatClockShort, speedWords } from '../simulation/run/pace.ts';
import { currentSpeed, useRunOptions } from '../simulation/run-options.ts';
import { useRun } from '../simulation/run-store.ts';
import { useDesign } from '../state/design-store.ts';
import { base64Of } from './base64-of.ts';

const LENGTHS = [5, 10, 20];
const SPEEDS = [0.5, 1, 2, 5, 10, 50];

/** Records a part of the run as an animated picture. */
export function AnimationDialog({ isOpen, onClose }: DialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Export an animation" size={420}>
      <Recorder onClose={onClose} />
    </Modal>
  );
}

function Recorder({ onClose }: Pick<DialogProps, 'onClose'>) {
  const appearance = useComputedColorScheme('light');
  const nowMillis = useRun(run => run.nowMillis);
  const endMillis = useRun(run => run.endMillis);
  const fromMillis = nowMillis >= endMillis ? 0 : nowMillis;
  const [seconds, setSeconds] = useState(10);
  const [speed, setSpeed] = useState(() => nearestSpeed(currentSpeed()));
  const [share, setShare] = useState<number>();
  const running = useRef<AbortController>(undefined);

  const record = async () => {
    const { history } = useDesign.getState();
    const { scenario: name, seed } = useRunOptions.getState();
    const scenario = chosenScenario(history.present.scenarios, name);
    const cancel = new AbortController();
    running.current = cancel;
    setShare(0);
    try {
      const { recordAnimation } = await import('./record-animation.ts');
      const wish = { document: history.present, scenario, seed: seed ?? scenario.seed, fromMillis, seconds, speed };
      const bytes = await recordAnimation({ ...wish, appearance }, setShare, cancel.signal);
      if (bytes === undefined) return;
      const suggestedName = `${fileName(history.present.name)}.gif`;
      const written = await host.exportFile({ suggestedName, text: base64Of(bytes), format: 'gif' });
      const file = valueOrNotify('The animation was not exported', written);
      if (file) notifyDone(`Exported ${file.name}`);
      onClose();
    } catch (error) {
      notifyError('The animation was not exported', error instanceof Error ? error.message : String(error));
    } finally {
      setShare(undefined);
    }
  };
  const close = () => {
    running.current?.abort();
    onClose();
  };
  return (
    <Stack gap={16}>
      <Text fz={13} c="dimmed">
        Records the scenario from {formatClockShort(fromMillis)} on as a GIF, light or dark as the window is.
      </Text>
      <Choice label="Length" values={LENGTHS} value={seconds} words={value => `${value} s`} onChange={setSeconds} />
      <Choice label="Speed" values={SPEEDS} value={speed} words={speedWords} onChange={setSpeed} />
      {share !== undefined && <Progress value={share * 100} aria-label="Progress of the recording" />}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button data-autofocus loading={share !== undefined} onClick={() => void record()}>
          Record
        </Button>
      </Group>
    </Stack>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly values: readonly number[];
  readonly value: number;
  readonly words: (value: number) => string;
  readonly onChange: (value: number) => void;
}

function Choice({ label, values, value, words, onChange }: ChoiceProps) {
  return (
    <div>
      <Text fz={12} mb={4} component="div">
        {label}
      </Text>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={label}
        data={values.map(one => ({ value: String(one), label: words(one) }))}
        value={String(value)}
        onChange={chosen => onChange(Number(chosen))}
      />
    </div>
  );
}

function nearestSpeed(speed: number): number {
  return SPEEDS.reduce((best, known) => (Math.abs(known - speed) < Math.abs(best - speed) ? known : best), 1);
}
