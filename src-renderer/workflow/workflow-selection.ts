import { flowPathOf, statesOf } from '#core/workflow/state-path.ts';
import { canvasView } from '../canvas/canvas-view.ts';
import { openMachine, selectedPaths } from './use-machine.ts';
import { useWorkflow } from './workflow-store.ts';

/** From a state to the Parallel or Map around it, from there to nothing selected, from there to the canvas. */
export function leaveOrClose(): void {
  const { select, close, machineId } = useWorkflow.getState();
  const [path] = selectedPaths();
  if (path === undefined) {
    close();
    if (machineId !== undefined) requestAnimationFrame(() => canvasView.focus(machineId));
    return;
  }
  const flowPath = flowPathOf(path);
  const outer = flowPath.slice(0, flowPath.at(-2) === 'Branches' ? -2 : -1);
  select(flowPath.length === 0 ? [] : [outer]);
}

/** Selects the states beside the selected one; all outer states when none is. */
export function selectAllStates(): void {
  const machine = openMachine();
  const [path] = selectedPaths(machine);
  if (machine === undefined) return;
  const flowPath = path === undefined ? [] : flowPathOf(path);
  const names = Object.keys(statesOf(machine.definition, flowPath));
  useWorkflow.getState().select(names.map(name => [...flowPath, 'States', name]));
}
