import { Button } from '@mantine/core';
import { IconPlayerPlayFilled } from '@tabler/icons-react';
import { runCommand } from '../../commands/run-command.ts';
import { useDesign } from '../../state/design-store.ts';

/** Starts the run from where there is nothing to see before it. */
export function PlayButton() {
  const hasResources = useDesign(design => design.history.present.resources.length > 0);
  return (
    <Button
      size="compact-sm"
      fz={12}
      variant="default"
      leftSection={<IconPlayerPlayFilled size={12} />}
      disabled={!hasResources}
      onClick={() => void runCommand('simulate.play')}
    >
      Play
    </Button>
  );
}
