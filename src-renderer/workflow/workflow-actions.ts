import type { Edit } from '#core/contract/edit.ts';
import {
  addBranch,
  duplicateState,
  insertAfter,
  insertAt,
  insertInto,
  moveState,
  removeStates,
  renameState,
} from '#core/workflow/edit-states.ts';
import type { DefinitionPath } from '#core/workflow/state-path.ts';
import { flowPathOf, pathKey, stateNameAt, statesOf } from '#core/workflow/state-path.ts';
import { STATE_TEMPLATES, type StateTemplate } from '#core/workflow/state-templates.ts';
import { lastState } from '#core/workflow/task-target.ts';
import { type Transition, transitionsIn } from '#core/workflow/transitions.ts';
import { type Wrapping, wrapStates } from '#core/workflow/wrap-states.ts';
import { notifyError } from '../app/notify.tsx';
import { useDesign } from '../state/design-store.ts';
import { languageAt, type MachineView, openMachine, selectedPaths } from './use-machine.ts';
import { carryOut, carryOutResult } from './workflow-edits.ts';
import { useWorkflow } from './workflow-store.ts';

/** The transition of a drawn way. */
export function transitionAt(machine: MachineView, path: DefinitionPath): Transition | undefined {
  const flowPath = path.at(-1) === 'StartAt' ? path.slice(0, -1) : innerFlowOf(path);
  return transitionsIn(machine.definition, flowPath).find(candidate => pathKey(candidate.path) === pathKey(path));
}

function innerFlowOf(path: DefinitionPath): DefinitionPath {
  return path.slice(0, typeof path.at(-2) === 'number' ? -5 : -3);
}

/** Puts a palette entry behind the selected state, or at the end of the workflow when none is selected. */
export function addAfterSelection(template: StateTemplate): void {
  const machine = openMachine();
  if (machine === undefined) return;
  const [path = lastState(machine.definition)] = selectedPaths(machine);
  const snippet = template.create(path === undefined ? machine.language : languageAt(machine, path));
  const label = `Add ${template.label.toLowerCase()}`;
  if (path === undefined) carryOut(insertInto(machine.definition, [], snippet), label);
  else carryOut(insertAfter(machine.definition, path, snippet), label);
}

/** Puts a palette entry into a way, or into a flow without states. */
export function addAtWay(template: StateTemplate, wayPath: DefinitionPath): void {
  const machine = openMachine();
  if (machine === undefined) return;
  const label = `Add ${template.label.toLowerCase()}`;
  const snippet = template.create(machine.language);
  const way = transitionAt(machine, wayPath);
  const flowPath = wayPath.slice(0, -1);
  const isEmpty = wayPath.at(-1) === 'StartAt' && Object.keys(statesOf(machine.definition, flowPath)).length === 0;
  if (isEmpty) carryOut(insertInto(machine.definition, flowPath, snippet), label);
  else if (way !== undefined) carryOut(insertAt(machine.definition, way, snippet), label);
}

export function templateOf(id: string | undefined): StateTemplate | undefined {
  return STATE_TEMPLATES.find(template => template.id === id);
}

export function deleteStates(): void {
  const machine = openMachine();
  const paths = selectedPaths(machine);
  if (machine === undefined || paths.length === 0) return;
  const [first] = paths;
  const label = paths.length === 1 && first !== undefined ? `Delete ${stateNameAt(first)}` : 'Delete states';
  carryOut(removeStates(machine.definition, paths), label);
}

/** Renames a state; task wires that name it follow. */
export function renameTo(path: DefinitionPath, name: string): boolean {
  const machine = openMachine();
  useWorkflow.setState({ renaming: undefined });
  const old = stateNameAt(path);
  if (machine === undefined || name.trim() === '' || name.trim() === old) return true;
  const more = useDesign.getState().history.present.connections.flatMap(({ id, from, type, properties }): Edit[] => {
    const isOfState = from === machine.id && type === 'task' && properties['stateName'] === old;
    return isOfState ? [{ edit: 'set-property', id, property: 'stateName', value: name.trim() }] : [];
  });
  return carryOutResult(renameState(machine.definition, path, name), `Rename ${old}`, more);
}

export function duplicateSelected(): void {
  const machine = openMachine();
  const [path] = selectedPaths(machine);
  if (machine === undefined || path === undefined) return;
  carryOut(duplicateState(machine.definition, path), `Duplicate ${stateNameAt(path)}`);
}

export function wrapSelected(wrapping: Wrapping): void {
  const machine = openMachine();
  const paths = selectedPaths(machine);
  const [first] = paths;
  if (machine === undefined || first === undefined) return;
  const label = { parallel: 'Wrap in Parallel', map: 'Wrap in Map', 'retry-catch': 'Add retry and catch' }[wrapping];
  carryOutResult(wrapStates(machine.definition, paths, wrapping, languageAt(machine, first)), label);
}

/** Moves a state into a way. */
export function moveToWay(path: DefinitionPath, wayPath: DefinitionPath): void {
  const machine = openMachine();
  const way = machine && transitionAt(machine, wayPath);
  if (machine === undefined || way === undefined) return;
  carryOutResult(moveState(machine.definition, path, way), `Move ${stateNameAt(path)}`);
}

/** Moves the selected state one place up or down its flow. */
export function moveSelected(direction: 'up' | 'down'): void {
  const machine = openMachine();
  const [path] = selectedPaths(machine);
  if (machine === undefined || path === undefined) return;
  const flowPath = flowPathOf(path);
  const name = stateNameAt(path);
  const ways = transitionsIn(machine.definition, flowPath);
  const nameOf = (way: Transition) => (way.kind === 'start' ? undefined : String(way.path[flowPath.length + 1]));
  const ordinary = ways.filter(({ kind }) => kind !== 'catch');
  const neighbour =
    direction === 'up'
      ? ordinary.find(way => way.target === name && nameOf(way) !== undefined)
      : ordinary.find(way => nameOf(way) === name && way.target !== undefined);
  const other = neighbour && (direction === 'up' ? nameOf(neighbour) : neighbour.target);
  const way = ordinary.find(candidate =>
    direction === 'up' ? candidate.target === other : nameOf(candidate) === other && candidate.kind !== 'choice',
  );
  if (other === undefined || way === undefined) {
    notifyError('The state stays where it is', direction === 'up' ? 'It comes first.' : 'It comes last.');
    return;
  }
  carryOutResult(moveState(machine.definition, path, way), `Move ${name}`);
}

export function startRename(): void {
  const [path] = selectedPaths();
  if (path !== undefined) useWorkflow.setState({ renaming: pathKey(path) });
}

/** Gives a Parallel another branch, with a Pass to begin with. */
export function addBranchTo(path: DefinitionPath): void {
  const machine = openMachine();
  if (machine === undefined) return;
  const branch = { StartAt: 'Pass', States: { Pass: { Type: 'Pass', End: true } } };
  carryOut(addBranch(machine.definition, path, branch), `Add a branch to ${stateNameAt(path)}`);
}
