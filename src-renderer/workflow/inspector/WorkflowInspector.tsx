import { pathKey, pathOfKey } from '#core/workflow/state-path.ts';
import { InspectorFrame } from '../../inspector/InspectorFrame.tsx';
import { useIsSimulating } from '../../simulation/simulation-actor.ts';
import { ExecutionPanel } from '../run/ExecutionPanel.tsx';
import { selectedPaths, useMachine } from '../use-machine.ts';
import { useWorkflow } from '../workflow-store.ts';
import { MachinePanel } from './MachinePanel.tsx';
import { ManyStatesPanel } from './ManyStatesPanel.tsx';
import { StatePanel } from './StatePanel.tsx';

/** What is selected in the workflow, with everything that can be set on it. */
export function WorkflowInspector() {
  return (
    <InspectorFrame>
      <Panel />
    </InspectorFrame>
  );
}

function Panel() {
  const machine = useMachine();
  const selection = useWorkflow(state => state.selection);
  const execution = useWorkflow(state => state.execution);
  const isSimulating = useIsSimulating();
  if (machine === undefined) return null;
  if (execution !== undefined && isSimulating) {
    return <ExecutionPanel key={execution} machine={machine} execution={execution} />;
  }
  const there = new Set(selectedPaths(machine).map(pathKey));
  const [key, ...others] = selection.filter(one => there.has(one));
  if (key === undefined) return <MachinePanel machine={machine} />;
  if (others.length > 0) return <ManyStatesPanel count={others.length + 1} />;
  return <StatePanel key={key} machine={machine} path={pathOfKey(key)} />;
}
