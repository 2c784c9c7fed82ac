import type { ResourceGroup } from '#core/contract/graph.ts';
import { newId, newName } from '#core/document/new-id.ts';
import { useDesign } from '../state/design-store.ts';
import { modeActor } from '../state/mode-machine.ts';
import { selectedResource, selectedResources } from '../state/selection-actions.ts';

/** The groups that hold something of what is selected. */
export function selectedGroups(): readonly ResourceGroup[] {
  const { history, selection } = useDesign.getState();
  return (history.present.groups ?? []).filter(group => group.members.some(member => selection.has(member)));
}

/** The group whose members are what is selected, all of them and no other resource. */
export function chosenGroup(): ResourceGroup | undefined {
  const { selection } = useDesign.getState();
  const count = selectedResources().length;
  return selectedGroups().find(
    group => group.members.length === count && group.members.every(member => selection.has(member)),
  );
}

/** Frames the selected resources and asks for the name; a group that is framed already is named anew. */
export function groupSelection(): void {
  const known = chosenGroup();
  if (known !== undefined) {
    modeActor.send({ type: 'rename.started', id: known.id });
    return;
  }
  const { history, apply } = useDesign.getState();
  const members = selectedResources().map(resource => resource.id);
  const name = newName(history.present, 'Group');
  const group = { id: newId(history.present, name), name, members };
  apply([{ edit: 'add-group', group }], 'Group');
  modeActor.send({ type: 'rename.started', id: group.id });
}

/** Takes the frames away from around what is selected; the resources stay. */
export function ungroupSelection(): void {
  useDesign.getState().apply([{ edit: 'remove', ids: selectedGroups().map(group => group.id) }], 'Ungroup');
}

/** Edits the name of the selected resource, or of the group that is selected as a whole. */
export function renameChosen(): void {
  const id = selectedResource()?.id ?? chosenGroup()?.id;
  if (id !== undefined) modeActor.send({ type: 'rename.started', id });
}
