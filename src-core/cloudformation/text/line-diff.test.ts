import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asShown, withEditedLines } from './edited-lines.ts';
import { lineDiff } from './line-diff.ts';

describe('the difference of two texts', () => {
  it('is what was taken out and put in, with the lines beside it', () => {
    const lines = lineDiff('a\nb\nc\nd\ne\nf', 'a\nb\nc\nx\ne\nf\ng', 1);
    expect(lines.map(({ kind, line, text }) => `${kind} ${line} ${text}`)).toEqual([
      'same 3 c',
      'removed 4 d',
      'added 4 x',
      'same 5 e',
      'same 6 f',
      'added 7 g',
    ]);
  });

  it('is nothing between equal texts', () => expect(lineDiff('a\nb', 'a\nb')).toEqual([]));
});

describe('a text edited in an editor that knows one kind of line end', () => {
  it('keeps the others and the mark', () => {
    expect(withEditedLines('\uFEFFa\r\nb\nc\r\n', 'a\nB\nnew\nc\n')).toBe('\uFEFFa\r\nB\r\nnew\r\nc\r\n');
    expect(withEditedLines('a\r\nb', 'a\nc')).toBe('a\r\nc');
  });

  it('is the same when nothing was edited, and shows what was typed', () => {
    const line = fc.constantFrom('a', 'b', '', 'x: y');
    const text = fc
      .array(fc.tuple(line, fc.constantFrom('\n', '\r\n')))
      .map(lines => lines.map(pair => pair.join('')).join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(withEditedLines(before, asShown(before))).toBe(before);
        expect(asShown(withEditedLines(before, asShown(after)))).toBe(asShown(after));
      }),
      { seed: 3 },
    );
  });
});
