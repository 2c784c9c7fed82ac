import type { Edit } from '#core/contract/edit.ts';
import type { Json } from '#core/shared/json.ts';
import type { Result } from '#core/shared/result.ts';
import type { EditedDefinition } from '#core/workflow/edit-states.ts';
import { taskTargets } from '#core/workflow/task-target.ts';
import { notifyError } from '../app/notify.tsx';
import { newConnection } from '../state/design-edits.ts';
import { useDesign } from '../state/design-store.ts';
import { openMachine } from './use-machine.ts';
import { useWorkflow } from './workflow-store.ts';

interface EditOptions {
  /** What must change beside the definition. */
  readonly more?: readonly Edit[];
  /** Changes of one gesture are one step for undo; the wires wait until it is over. */
  readonly gesture?: string;
}

/** Gives the open machine another definition; its task wires follow what its Tasks call. One step for undo. */
export function setDefinition(definition: Json, label: string, { more = [], gesture }: EditOptions = {}): void {
  const machine = openMachine();
  if (machine === undefined) return;
  const change: Edit = { edit: 'set-property', id: machine.id, property: 'definition', value: definition };
  const wires = gesture === undefined ? wireEdits(machine.id, machine.definition, definition) : [];
  useDesign.getState().apply([change, ...more, ...wires], label, gesture === undefined ? 'now' : { gesture });
}

/** Wires for resources that Tasks name anew; wires to those that none names any more go. */
function wireEdits(machineId: string, before: Json, after: Json): readonly Edit[] {
  const document = useDesign.getState().history.present;
  const [named, stillNamed] = [taskTargets(before), taskTargets(after)];
  const wires = document.connections.filter(({ from, type }) => from === machineId && type === 'task');
  const gone = wires.filter(({ to }) => named.has(to) && !stillNamed.has(to)).map(({ id }) => id);
  const taken = new Set<string>();
  const added = [...stillNamed].flatMap((to): Edit[] => {
    const isThere = document.resources.some(({ id }) => id === to);
    if (!isThere || named.has(to) || wires.some(wire => wire.to === to)) return [];
    const connection = newConnection(document, { id: machineId }, { id: to }, { kind: 'task', preset: {} }, taken);
    taken.add(connection.id);
    return [{ edit: 'add-connection', connection }];
  });
  return gone.length === 0 ? added : [{ edit: 'remove', ids: gone }, ...added];
}

/** Carries an edit of the open workflow out, and selects what it says. */
export function carryOut(edited: EditedDefinition, label: string, more: readonly Edit[] = []): void {
  setDefinition(edited.definition, label, { more });
  useWorkflow.getState().select(edited.selected);
}

/** Carries an edit out, or says why it cannot be. */
export function carryOutResult(result: Result<EditedDefinition>, label: string, more: readonly Edit[] = []): boolean {
  if (result.ok) carryOut(result.value, label, more);
  else notifyError(`${label} is not possible here`, result.error);
  return result.ok;
}
