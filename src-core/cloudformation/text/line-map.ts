import type { TextPosition } from '../../document/locate.ts';

/** Turns offsets of a text into lines and columns. */
export class LineMap {
  private readonly starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.starts = starts;
  }

  /** Line and column of an offset, both from 1. */
  position(offset: number): TextPosition {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.starts[low] ?? 0) + 1 };
  }

  /** Offset at which a line (from 1) begins. */
  startOf(line: number): number {
    return this.starts[line - 1] ?? this.starts.at(-1) ?? 0;
  }
}
