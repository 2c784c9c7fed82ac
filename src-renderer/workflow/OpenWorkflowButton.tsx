import { Button } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import own from './inspector/state-panel.module.css';
import { useWorkflow } from './workflow-store.ts';

/** Leads from a state machine on the canvas into its workflow. */
export function OpenWorkflowButton({ machineId }: { readonly machineId: string }) {
  return (
    <div className={own['extra']}>
      <Button
        variant="default"
        leftSection={<IconRoute size={14} stroke={1.6} />}
        onClick={() => useWorkflow.getState().open(machineId)}
      >
        Open workflow
      </Button>
    </div>
  );
}
