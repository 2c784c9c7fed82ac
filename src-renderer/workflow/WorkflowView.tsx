import { ActionIcon, SegmentedControl, Tooltip } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { ReactFlowProvider } from '@xyflow/react';
import { lazy, Suspense } from 'react';
import { useDesignTitle } from '../files/design-title.ts';
import { AddStateDialog } from './AddStateDialog.tsx';
import { WorkflowDrawing } from './drawing/WorkflowDrawing.tsx';
import { useExecutions } from './run/use-executions.ts';
import { useMachine } from './use-machine.ts';
import classes from './workflow.module.css';
import { useWorkflow, type WorkflowMode } from './workflow-store.ts';

const WorkflowCode = lazy(() => import('./code/WorkflowCode.tsx').then(module => ({ default: module.WorkflowCode })));

const MODES: readonly { readonly value: WorkflowMode; readonly label: string }[] = [
  { value: 'drawing', label: 'Drawing' },
  { value: 'both', label: 'Both' },
  { value: 'code', label: 'Code' },
];

/** The workflow of a state machine, in place of the canvas. */
export function WorkflowView() {
  const machine = useMachine();
  const mode = useWorkflow(state => state.mode);
  useExecutions(machine?.id ?? '');
  if (machine === undefined) return null;
  return (
    <div className={classes['view']}>
      <WorkflowBar name={machine.name} />
      <div className={classes['parts']} data-mode={mode}>
        {mode !== 'code' && (
          <ReactFlowProvider key={machine.id}>
            <WorkflowDrawing machine={machine} />
          </ReactFlowProvider>
        )}
        {mode !== 'drawing' && (
          <Suspense fallback={<div />}>
            <WorkflowCode key={machine.id} machine={machine} />
          </Suspense>
        )}
      </div>
      <AddStateDialog />
    </div>
  );
}

function WorkflowBar({ name }: { readonly name: string }) {
  const design = useDesignTitle();
  const { mode, setMode, close } = useWorkflow();
  return (
    <section aria-label="Workflow" className={classes['bar']}>
      <Tooltip label="Back to the canvas (Esc)">
        <ActionIcon aria-label="Back to the canvas" onClick={close}>
          <IconArrowLeft size={16} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <nav aria-label="Breadcrumb" className={classes['crumbs']}>
        <button type="button" className={classes['crumb']} title={design} onClick={close}>
          {design}
        </button>
        <span aria-hidden className={classes['slash']}>
          /
        </span>
        <span aria-current="page" className={classes['here']} title={name}>
          {name}
        </span>
      </nav>
      <SegmentedControl
        size="xs"
        aria-label="View of the workflow"
        data={[...MODES]}
        value={mode}
        onChange={value => setMode(value as WorkflowMode)}
      />
    </section>
  );
}
