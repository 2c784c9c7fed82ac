import { Modal, Text } from '@mantine/core';
import type { DialogProps } from './dialog-props.ts';

/** What the program is, and what it is not. */
export function AboutDialog({ isOpen, onClose }: DialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="About Eventloom">
      <Text fz={13} lh="20px">
        Eventloom sketches AWS messaging, checks it against AWS’s documented rules, lets messages travel on a virtual
        clock, and exports a CloudFormation template. It works offline and sends nothing anywhere.
      </Text>
      <Text fz={13} lh="20px" mt={12} c="dimmed">
        Eventloom is not affiliated with, endorsed by or sponsored by Amazon Web Services. AWS and the names of its
        services are trademarks of Amazon.com, Inc. or its affiliates.
      </Text>
    </Modal>
  );
}
