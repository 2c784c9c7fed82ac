import type { ResourceRecord } from '#core/contract/edit.ts';
import type { Position } from '#core/contract/graph.ts';
import { useDesign } from './design-store.ts';

/** The one selected resource, or undefined when none or several things are selected. */
export function selectedResource(): ResourceRecord | undefined {
  return useDesign.getState().selection.size === 1 ? selectedResources()[0] : undefined;
}

/** The selected resources, in the order of the design. */
export function selectedResources(): readonly ResourceRecord[] {
  const { history, selection } = useDesign.getState();
  return history.present.resources.filter(resource => selection.has(resource.id));
}

export function selectAll(): void {
  const { history, select } = useDesign.getState();
  select([...history.present.resources, ...history.present.connections].map(element => element.id));
}

export function deleteSelection(): void {
  const { selection, apply } = useDesign.getState();
  if (selection.size > 0) apply([{ edit: 'remove', ids: [...selection] }], 'Delete');
}

/** Moves what is selected; nudges one after another make one step for undo. */
export function nudgeSelection(by: Position): void {
  const { selection, apply } = useDesign.getState();
  const moved = selectedResources();
  const positions = Object.fromEntries(
    moved.map(({ id, position }) => [id, { x: position.x + by.x, y: position.y + by.y }]),
  );
  if (moved.length > 0) apply([{ edit: 'move', positions }], 'Move', { gesture: `nudge ${[...selection].join(' ')}` });
}
