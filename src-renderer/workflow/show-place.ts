import { type DefinitionPath, innermostState } from '#core/workflow/state-path.ts';
import { useWorkflow } from './workflow-store.ts';

/** Opens the workflow of a state machine at a place of its definition, with the state there selected. */
export function showPlace(machineId: string, place: DefinitionPath): void {
  const { machineId: shown, open, select } = useWorkflow.getState();
  if (shown !== machineId) open(machineId);
  const state = innermostState(place);
  select(state === undefined ? [] : [state]);
}
