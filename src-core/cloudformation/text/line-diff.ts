/** Lines taken out, put in, or (between changes) left out of what is shown. */
export interface DiffLine {
  readonly kind: 'removed' | 'added' | 'same';
  /** Line in the text before (removed, same) or after (added), from 1. */
  readonly line: number;
  readonly text: string;
}

/** Longer differences are shown as a whole: everything out, everything in. */
const MOST_CELLS = 4_000_000;

/** The differences between two texts line by line, with `around` unchanged lines beside each. */
export function lineDiff(before: string, after: string, around = 2): readonly DiffLine[] {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  const all = diff(old, fresh);
  const isNear = (index: number) =>
    all.slice(Math.max(0, index - around), index + around + 1).some(line => line.kind !== 'same');
  return all.filter((line, index) => line.kind !== 'same' || isNear(index));
}

function diff(old: readonly string[], fresh: readonly string[]): readonly DiffLine[] {
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
  let end = 0;
  const most = Math.min(old.length, fresh.length) - start;
  while (end < most && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;
  const same = (from: number, to: number): DiffLine[] =>
    old.slice(from, to).map((text, index) => ({ kind: 'same', line: from + index + 1, text }));
  return [
    ...same(0, start),
    ...middle(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end), start),
    ...same(old.length - end, old.length),
  ];
}

/** By the longest common subsequence of the lines that differ at all. */
function middle(old: readonly string[], fresh: readonly string[], offset: number): readonly DiffLine[] {
  const isHuge = old.length * fresh.length > MOST_CELLS;
  const width = fresh.length + 1;
  const lengths = new Uint32Array(isHuge ? 0 : (old.length + 1) * width);
  for (let i = old.length - 1; i >= 0 && !isHuge; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        old[i] === fresh[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const [left, right] = [old[i], fresh[j]];
    if (!isHuge && left !== undefined && left === right) {
      lines.push({ kind: 'same', line: offset + i + 1, text: left });
      i += 1;
      j += 1;
    } else if (
      left !== undefined &&
      (right === undefined || isHuge || (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
    ) {
      lines.push({ kind: 'removed', line: offset + i + 1, text: left });
      i += 1;
    } else {
      lines.push({ kind: 'added', line: offset + j + 1, text: right ?? '' });
      j += 1;
    }
  }
  return lines;
}
