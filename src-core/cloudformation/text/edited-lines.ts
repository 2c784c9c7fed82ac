/**
 * The text of a template after an edit in an editor that knows `\n` alone: lines that were left alone keep their own
 * line ends and the mark at the start, new ones get those of the rest.
 */
export function withEditedLines(text: string, edited: string): string {
  const mark = text.startsWith('\uFEFF') && !edited.startsWith('\uFEFF') ? '\uFEFF' : '';
  const before = text.slice(mark.length).split('\n');
  const after = edited.split('\n');
  const plain = before.map(line => line.replace(/\r$/, ''));
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && plain[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && plain.at(-1 - end) === after.at(-1 - end)) end += 1;
  const lineEnd = text.includes('\r\n') ? '\r' : '';
  const kept = (from: number, to: number) =>
    before.slice(from, to).map((line, index) => (from + index === before.length - 1 ? line + lineEnd : line));
  const lines = [
    ...kept(0, start),
    ...after.slice(start, after.length - end).map(line => line + lineEnd),
    ...kept(before.length - end, before.length),
  ];
  const last = lines.at(-1) ?? '';
  // Nothing ends the last line.
  return mark + [...lines.slice(0, -1), last.replace(/\r$/, '')].join('\n');
}

/** A text as such an editor shows it. */
export function asShown(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}
