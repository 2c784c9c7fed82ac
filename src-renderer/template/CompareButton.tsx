import { ActionIcon, Tooltip } from '@mantine/core';
import { IconFileDiff } from '@tabler/icons-react';
import { compareWithFile } from './comparison-store.ts';

/** Compares the export with a file, such as the template in use. */
export function CompareButton() {
  return (
    <Tooltip label="Compare with a file, such as the template in use">
      <ActionIcon aria-label="Compare with a file" onClick={() => void compareWithFile()}>
        <IconFileDiff size={15} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
