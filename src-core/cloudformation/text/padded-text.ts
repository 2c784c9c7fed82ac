import type { Span } from './template-node.ts';

const PADDING = ' '.repeat(40);

/** A text of which some lines are indented further; offsets lead back to the text as it was. */
export class PaddedText {
  readonly text: string;
  /** Offsets in the padded text where padding begins, ascending. */
  private readonly paddings: readonly number[];

  constructor(text: string, paddings: readonly number[] = []) {
    this.text = text;
    this.paddings = paddings;
  }

  /** With the lines of some offsets indented; undefined when nothing but other text stands before each offset. */
  padLinesOf(offsets: readonly number[]): PaddedText | undefined {
    const starts = new Set<number>();
    for (const offset of offsets) {
      const start = this.text.lastIndexOf('\n', offset - 1) + 1;
      if (this.text.slice(start, offset).trim() === '') starts.add(start);
    }
    if (starts.size === 0) return undefined;
    const inOrder = [...starts].sort((left, right) => left - right);
    const pieces = inOrder.map((start, index) => this.text.slice(start, inOrder[index + 1]));
    const added = inOrder.map((start, index) => start + index * PADDING.length);
    const moved = this.paddings.map(at => at + countBelow(inOrder, at + 1) * PADDING.length);
    const text = this.text.slice(0, inOrder[0]) + pieces.map(piece => PADDING + piece).join('');
    return new PaddedText(
      text,
      [...moved, ...added].sort((left, right) => left - right),
    );
  }

  /** The offset in the original text. */
  original(offset: number): number {
    const before = countBelow(this.paddings, offset);
    const last = this.paddings[before - 1];
    const inside = last === undefined ? 0 : Math.max(0, last + PADDING.length - offset);
    return offset - before * PADDING.length + inside;
  }

  originalSpan([start, end]: Span): Span {
    return this.paddings.length === 0 ? [start, end] : [this.original(start), this.original(end)];
  }
}

/** How many numbers of an ascending list are below another. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
