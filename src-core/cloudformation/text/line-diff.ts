import { diffArrays } from 'diff';

/** Lines taken out, put in, or (between changes) left out of what is shown. */
export interface DiffLine {
  readonly kind: 'removed' | 'added' | 'same';
  /** Line in the text before (removed, same) or after (added), from 1. */
  readonly line: number;
  readonly text: string;
}

/** Longer differences are shown as a whole: everything out, everything in. */
const MOST_CHANGED_LINES = 3000;

/** The differences between two texts line by line, with `around` unchanged lines beside each. */
export function lineDiff(before: string, after: string, around = 2): readonly DiffLine[] {
  const all = diff(before.split('\n'), after.split('\n'));
  const isNear = (index: number) =>
    all.slice(Math.max(0, index - around), index + around + 1).some(line => line.kind !== 'same');
  return all.filter((line, index) => line.kind !== 'same' || isNear(index));
}

function diff(old: string[], fresh: string[]): readonly DiffLine[] {
  const changes = diffArrays(old, fresh, { maxEditLength: MOST_CHANGED_LINES }) ?? [
    { value: old, removed: true, added: false },
    { value: fresh, removed: false, added: true },
  ];
  const lines: DiffLine[] = [];
  let [before, after] = [0, 0];
  for (const { value, removed, added } of changes) {
    for (const text of value) {
      if (!added) before += 1;
      if (!removed) after += 1;
      lines.push({
        kind: removed ? 'removed' : added ? 'added' : 'same',
        line: added ? after : before,
        text,
      });
    }
  }
  return lines;
}
