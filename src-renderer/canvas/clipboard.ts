import { type DesignPart, partOf, pasteEdits } from '../state/design-edits.ts';
import { useDesign } from '../state/design-store.ts';
import { canvasView } from './canvas-view.ts';

const STEP = 32;

let clipboard: DesignPart = { resources: [], connections: [], groups: [] };
let pasteCount = 0;

export function copySelection(): void {
  const { history, selection } = useDesign.getState();
  const part = partOf(history.present, selection);
  if (part.resources.length === 0) return;
  clipboard = part;
  pasteCount = 0;
}

export function cutSelection(): void {
  copySelection();
  const { selection, apply } = useDesign.getState();
  apply([{ edit: 'remove', ids: [...selection] }], 'Cut');
}

/** Pastes beside the original, each further time a step further; selects the copies. */
export function paste(): void {
  if (clipboard.resources.length === 0) return;
  pasteCount += 1;
  addCopy(clipboard, pasteCount * STEP, 'Paste');
}

export function duplicateSelection(): void {
  const { history, selection } = useDesign.getState();
  addCopy(partOf(history.present, selection), STEP, 'Duplicate');
}

function addCopy(part: DesignPart, distance: number, label: string): void {
  const { history, apply, select } = useDesign.getState();
  const { edits, ids } = pasteEdits(history.present, part, { x: distance, y: distance });
  if (ids.length === 0) return;
  apply(edits, label);
  select(ids);
  const first = useDesign.getState().history.present.resources.find(resource => resource.id === ids[0]);
  if (first) canvasView.reveal(first.position);
}
