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

  /** With the line of an offset indented; undefined when something other than space stands before the offset. */
  padLineOf(offset: number): PaddedText | undefined {
    const start = this.text.lastIndexOf('\n', offset - 1) + 1;
    if (this.text.slice(start, offset).trim() !== '') return undefined;
    const moved = this.paddings.map(at => (at < start ? at : at + PADDING.length));
    const paddings = [...moved, start].sort((left, right) => left - right);
    return new PaddedText(this.text.slice(0, start) + PADDING + this.text.slice(start), paddings);
  }

  /** The offset in the original text. */
  original(offset: number): number {
    const before = this.paddings.filter(at => at < offset);
    const last = before.at(-1);
    const inside = last === undefined ? 0 : Math.max(0, last + PADDING.length - offset);
    return offset - before.length * PADDING.length + inside;
  }

  originalSpan([start, end]: Span): Span {
    return this.paddings.length === 0 ? [start, end] : [this.original(start), this.original(end)];
  }
}
