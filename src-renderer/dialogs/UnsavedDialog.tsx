import { Button, Group, Modal, Text } from '@mantine/core';
import { useDesignTitle } from '../files/design-title.ts';
import { useFileDialogs } from '../files/file-dialog-store.ts';

/** Asks what to do with unsaved changes before they would be replaced. */
export function UnsavedDialog() {
  const question = useFileDialogs(state => state.unsavedQuestion);
  const name = useDesignTitle();
  return (
    <Modal
      opened={question !== undefined}
      onClose={() => question?.answer('cancel')}
      title={`Save the changes to “${name}”?`}
      size={420}
    >
      <Text fz={13}>Otherwise {question?.doing ?? 'going on'} loses them.</Text>
      <Group justify="flex-end" gap={8} mt={20}>
        <Button variant="default" onClick={() => question?.answer('cancel')}>
          Cancel
        </Button>
        <Button variant="light" color="red" onClick={() => question?.answer('discard')}>
          Do not save
        </Button>
        <Button data-autofocus onClick={() => question?.answer('save')}>
          Save
        </Button>
      </Group>
    </Modal>
  );
}
