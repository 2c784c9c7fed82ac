import { applyPatch } from 'diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unifiedDiff } from './unified-diff.ts';

describe('a unified difference', () => {
  it('makes the one text of the other', () => {
    const text = fc.array(fc.constantFrom('a', 'b', '', '- c', '-- d', '+ e')).map(lines => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const found = unifiedDiff({ name: 'old', text: before }, { name: 'new', text: after });
        expect(found === undefined ? before : applyPatch(before, found)).toBe(after);
        expect(found === undefined).toBe(before === after);
      }),
      { seed: 6 },
    );
  });

  it('takes everything out and puts everything in where texts of thousands of lines share nothing', () => {
    const many = (word: string, end: string) =>
      Array.from({ length: 4000 }, (_, index) => `${word}${index}`).join('\n') + end;
    for (const end of ['', '\n']) {
      const [before, after] = [many('a', end), many('b', end)];
      const found = unifiedDiff({ name: 'old', text: before }, { name: 'new', text: after }) ?? '';
      expect(found.startsWith('--- old\n+++ new\n@@ -1,4000 +1,4000 @@\n-a0\n-a1\n')).toBe(true);
      expect(applyPatch(before, found)).toBe(after);
    }
  });
});
