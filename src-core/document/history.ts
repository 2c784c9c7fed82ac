import type { EventloomDocument } from './document.ts';

/** Whether undo records an edit: at once, at the end of a gesture (a drag, a field being typed in), or never. */
export type Recording = 'now' | { readonly gesture: string } | 'never';

interface Entry {
  readonly label: string;
  readonly document: EventloomDocument;
  readonly gesture: string | undefined;
}

/** The designs before and after the current one. Immutable. */
export interface History {
  readonly present: EventloomDocument;
  /** Oldest first; each is the design before the edit that its label names. */
  readonly past: readonly Entry[];
  /** Next redo first. */
  readonly future: readonly Entry[];
}

const MAXIMUM_STEPS = 500;

/** A history that begins with a design. */
export function startHistory(document: EventloomDocument): History {
  return { present: document, past: [], future: [] };
}

/**
 * Takes a new design into the history. Edits of one gesture (same key, one right after the other) make one step;
 * `label` names the step in the menu: "Undo Move orders".
 */
export function recordEdit(
  history: History,
  document: EventloomDocument,
  label: string,
  recording: Recording,
): History {
  if (document === history.present) return history;
  if (recording === 'never') return { ...history, present: document };
  const gesture = recording === 'now' ? undefined : recording.gesture;
  const last = history.past.at(-1);
  if (gesture !== undefined && last?.gesture === gesture && history.future.length === 0) {
    return { ...history, present: document };
  }
  const past = [...history.past, { label, document: history.present, gesture }].slice(-MAXIMUM_STEPS);
  return { present: document, past, future: [] };
}

/** Ends a running gesture, so that the next edit with the same key is a step of its own. */
export function endGesture(history: History): History {
  const last = history.past.at(-1);
  if (last?.gesture === undefined) return history;
  return { ...history, past: [...history.past.slice(0, -1), { ...last, gesture: undefined }] };
}

/** One step back; the same history when there is none. */
export function undo(history: History): History {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  return {
    present: last.document,
    past: history.past.slice(0, -1),
    future: [{ label: last.label, document: history.present, gesture: undefined }, ...history.future],
  };
}

/** One step forward again; the same history when there is none. */
export function redo(history: History): History {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return {
    present: next.document,
    past: [...history.past, { label: next.label, document: history.present, gesture: undefined }],
    future,
  };
}
