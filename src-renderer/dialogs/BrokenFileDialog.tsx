import { Button, Group, Modal, Text } from '@mantine/core';
import { useFileDialogs } from '../files/file-dialog-store.ts';
import classes from './dialogs.module.css';

/** Says why a file was not opened, line by line. The open design stays as it is. */
export function BrokenFileDialog() {
  const broken = useFileDialogs(state => state.brokenFile);
  const close = useFileDialogs(state => state.closeBrokenFile);
  return (
    <Modal opened={broken !== undefined} onClose={close} title={`“${broken?.name ?? ''}” was not opened`} size="lg">
      <Text fz={13}>It is neither a design nor a template that can be read. Your open design is unchanged.</Text>
      <ul className={classes['problems']}>
        {broken?.problems.map(problem => (
          <li key={`${problem.line} ${problem.column} ${problem.message}`}>
            <span className={classes['line']}>Line {problem.line}</span>
            <span>{problem.message}</span>
          </li>
        ))}
      </ul>
      <Group justify="flex-end" mt={16}>
        <Button data-autofocus onClick={close}>
          Close
        </Button>
      </Group>
    </Modal>
  );
}
