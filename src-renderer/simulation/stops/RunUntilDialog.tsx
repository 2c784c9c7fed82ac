import { Button, Code, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { DialogProps } from '../../dialogs/dialog-props.ts';
import { useRunOptions } from '../run-options.ts';
import { sendToSimulation } from '../simulation-actor.ts';
import { troubleOf } from './condition-trouble.ts';

const EXAMPLES = [
  'type = "message.dead-lettered"',
  'type = "message.received" and detail.receiveCount >= 3',
  'atSeconds >= 120 and type ~ "failed"',
];

/** Asks for a condition and runs to the first line of the trace that it holds for. */
export function RunUntilDialog({ isOpen, onClose }: DialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Run until" size={480}>
      <Form onClose={onClose} />
    </Modal>
  );
}

function Form({ onClose }: Pick<DialogProps, 'onClose'>) {
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const run = (event: FormEvent) => {
    event.preventDefault();
    const condition = text.trim();
    const wrong = condition === '' ? 'Say which line of the trace to stop at.' : troubleOf(condition);
    setTrouble(wrong);
    if (wrong !== undefined) return;
    useRunOptions.setState({ until: condition });
    sendToSimulation({ type: 'play' });
    onClose();
  };
  return (
    <form onSubmit={run}>
      <Stack gap={16}>
        <TextInput
          label="Condition on a line of the trace"
          placeholder={EXAMPLES[0] ?? ''}
          data-autofocus
          value={text}
          error={trouble}
          onChange={event => {
            setText(event.currentTarget.value);
            setTrouble(undefined);
          }}
        />
        <Stack gap={4}>
          <Text fz={12} c="dimmed">
            The run goes as fast as it can and pauses at the first line that fits. For example:
          </Text>
          {EXAMPLES.map(example => (
            <Code key={example}>{example}</Code>
          ))}
        </Stack>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit">Run</Button>
        </Group>
      </Stack>
    </form>
  );
}
