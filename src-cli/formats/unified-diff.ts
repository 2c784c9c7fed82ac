import { FILE_HEADERS_ONLY, formatPatch, type StructuredPatch, structuredPatch } from 'diff';
import { styled } from './reported-finding.ts';

/** A text and the name that the difference gives it. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Beyond this the search takes long: then everything goes out and everything comes in. */
const MOST_CHANGED_LINES = 3000;

/** The differences of two texts as `diff -u` prints them, three lines around each; undefined where there are none. */
export function unifiedDiff(before: NamedText, after: NamedText): string | undefined {
  if (before.text === after.text) return undefined;
  const patch =
    structuredPatch(before.name, after.name, before.text, after.text, undefined, undefined, {
      context: 3,
      maxEditLength: MOST_CHANGED_LINES,
    }) ?? wholePatch(before, after);
  return formatPatch(patch, FILE_HEADERS_ONLY);
}

function wholePatch(before: NamedText, after: NamedText): StructuredPatch {
  const [old, fresh] = [linesOf('-', before.text), linesOf('+', after.text)];
  return {
    oldFileName: before.name,
    newFileName: after.name,
    oldHeader: undefined,
    newHeader: undefined,
    hunks: [
      { oldStart: 1, oldLines: old.count, newStart: 1, newLines: fresh.count, lines: [...old.lines, ...fresh.lines] },
    ],
  };
}

function linesOf(sign: '-' | '+', text: string): { readonly count: number; readonly lines: readonly string[] } {
  const lines = text.split('\n').map(line => `${sign}${line}`);
  if (!text.endsWith('\n')) return { count: lines.length, lines: [...lines, '\\ No newline at end of file'] };
  return { count: lines.length - 1, lines: lines.slice(0, -1) };
}

/** The same difference in the colours that people know, where standard output is a terminal. */
export function colouredDiff(diff: string): string {
  return diff.replaceAll(/^.+$/gm, line => {
    if (line.startsWith('--- ') || line.startsWith('+++ ')) return styled('bold', line);
    if (line.startsWith('@@')) return styled('cyan', line);
    if (line.startsWith('-')) return styled('red', line);
    return line.startsWith('+') ? styled('green', line) : line;
  });
}
