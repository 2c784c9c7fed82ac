import { create } from 'zustand';
import type { Edit } from '#core/contract/edit.ts';
import { applyEdits } from '#core/document/apply-edits.ts';
import { type EventloomDocument, emptyDocument } from '#core/document/document.ts';
import {
  endGesture,
  type History,
  type Recording,
  recordEdit,
  redo,
  startHistory,
  undo,
} from '#core/document/history.ts';
import type { FileReference } from '#core/host/host-api.ts';

/** The open design: its history, the file it belongs to, and what is selected. */
export interface DesignState {
  readonly history: History;
  readonly file: FileReference | null;
  /** The design as it was last saved or opened; anything else is unsaved. */
  readonly saved: EventloomDocument;
  /** Counts the designs opened, so that views can start afresh. */
  readonly openCount: number;
  /** Ids of selected resources and wires. */
  readonly selection: ReadonlySet<string>;
  open(document: EventloomDocument, file: FileReference | null, isDirty?: boolean): void;
  /** Changes the design; `label` names the step for undo. */
  apply(edits: readonly Edit[], label: string, recording?: Recording): void;
  /** Puts another design in the place of this one, as one step that undo takes back. */
  replace(document: EventloomDocument, label: string, recording?: Recording): void;
  endGesture(): void;
  undo(): void;
  redo(): void;
  markSaved(document: EventloomDocument, file: FileReference | null): void;
  select(ids: Iterable<string>): void;
}

const first = emptyDocument();
const NOTHING: ReadonlySet<string> = new Set();

export const useDesign = create<DesignState>()((set, get) => ({
  history: startHistory(first),
  file: null,
  saved: first,
  openCount: 0,
  selection: NOTHING,
  open: (document, file, isDirty = false) =>
    set(state => ({
      history: startHistory(document),
      file,
      saved: isDirty ? emptyDocument() : document,
      openCount: state.openCount + 1,
      selection: NOTHING,
    })),
  apply: (edits, label, recording = 'now') => {
    if (edits.length === 0) return;
    const { history, selection } = get();
    const document = applyEdits(history.present, edits);
    set({ history: recordEdit(history, document, label, recording), selection: keepExisting(selection, document) });
  },
  replace: (document, label, recording = 'now') => {
    const { history, selection } = get();
    set({ history: recordEdit(history, document, label, recording), selection: keepExisting(selection, document) });
  },
  endGesture: () => set(state => ({ history: endGesture(state.history) })),
  undo: () => set(state => step(state, undo(state.history))),
  redo: () => set(state => step(state, redo(state.history))),
  markSaved: (document, file) => set({ saved: document, file }),
  select: ids => {
    const selection = new Set(ids);
    if (!isSame(selection, get().selection)) set({ selection });
  },
}));

/** Whether the open design has changes that no file holds. */
export function isDirty(state: Pick<DesignState, 'history' | 'saved'>): boolean {
  return state.history.present !== state.saved;
}

function step(state: DesignState, history: History): Pick<DesignState, 'history' | 'selection'> {
  return { history, selection: keepExisting(state.selection, history.present) };
}

function keepExisting(selection: ReadonlySet<string>, document: EventloomDocument): ReadonlySet<string> {
  if (selection.size === 0) return selection;
  const ids = new Set([...document.resources, ...document.connections].map(element => element.id));
  const kept = [...selection].filter(id => ids.has(id));
  return kept.length === selection.size ? selection : new Set(kept);
}

function isSame(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size === right.size && [...left].every(id => right.has(id));
}
