import { getLocation } from 'jsonc-parser';
import type { DefinitionFormat } from '../states-language/definition-source.ts';
import type { WritingPlace } from './suggest.ts';

/** Where in a definition the cursor stands, and from where on a suggestion replaces what is written. */
export interface CursorPlace extends WritingPlace {
  readonly from: number;
  readonly to: number;
  /** Whether what is inserted must be put in quotes. */
  readonly needsQuotes: boolean;
}

/** Reads the place of the cursor from a text, whole or half written. */
export function writingPlace(text: string, offset: number, format: DefinitionFormat): CursorPlace {
  return format === 'json' ? jsonPlace(text, offset) : yamlPlace(text, offset);
}

function jsonPlace(text: string, offset: number): CursorPlace {
  const location = getLocation(text, offset);
  const node = location.previousNode;
  const isText = node?.type === 'string' && node.offset < offset && offset <= node.offset + Math.max(1, node.length);
  const from = isText ? node.offset + 1 : offset - (/[\w.$]*$/.exec(text.slice(0, offset))?.[0].length ?? 0);
  const isClosed = isText && node.length > 1 && text[node.offset + node.length - 1] === '"';
  return {
    path: location.path,
    isKey: location.isAtPropertyKey,
    before: text.slice(from, offset),
    from,
    to: isClosed ? node.offset + node.length - 1 : offset,
    needsQuotes: !isText,
  };
}

interface YamlLine {
  readonly indent: number;
  readonly key: string | undefined;
  readonly isItem: boolean;
}

function yamlPlace(text: string, offset: number): CursorPlace {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(start, offset);
  const written = /^(\s*)(- )?(?:(["']?)([^:"']*)\3:\s+)?(["']?)(.*)$/.exec(line);
  const key = written?.[4];
  const value = written?.[6] ?? '';
  const indent = (written?.[1]?.length ?? 0) + (written?.[2]?.length ?? 0);
  const parents = parentsOf(text.slice(0, start), indent, written?.[2] !== undefined);
  const isKey = key === undefined && !/^[$"'{]/.test(value) && !endsInList(parents);
  return {
    path: key === undefined ? [...parents, ...(isKey ? [value] : [])] : [...parents, key],
    isKey,
    before: value,
    from: offset - value.length,
    to: offset,
    needsQuotes: false,
  };
}

function endsInList(parents: readonly (string | number)[]): boolean {
  return typeof parents.at(-1) === 'number' && parents.at(-2) === 'ErrorEquals';
}

/** The keys and indexes around a line, by the indentation of the lines before it. */
function parentsOf(text: string, indent: number, isItem: boolean): readonly (string | number)[] {
  const lines = text.split('\n').flatMap(line => readLine(line) ?? []);
  const parents: (string | number)[] = [];
  let level = indent;
  let needsItem = isItem;
  let index = 0;
  for (const line of lines.toReversed()) {
    if (line.isItem && line.indent === level && !needsItem) {
      // The first member of the item in which the line stands.
      needsItem = true;
    } else if (line.isItem && line.indent === level) index += 1;
    if (
      line.key === undefined ||
      line.indent >= (needsItem ? level - 1 : level) ||
      (line.isItem && line.indent === level)
    )
      continue;
    if (needsItem) parents.unshift(line.key, index);
    else parents.unshift(line.key);
    level = line.indent;
    needsItem = line.isItem;
    index = 0;
  }
  return parents;
}

function readLine(line: string): YamlLine | undefined {
  const found = /^(\s*)(- )?(?:(["']?)([^:"'#]+)\3:(?:\s|$))?/.exec(line);
  if (found === null || line.trim() === '' || line.trim().startsWith('#')) return undefined;
  return {
    indent: (found[1]?.length ?? 0) + (found[2]?.length ?? 0),
    key: found[4],
    isItem: found[2] !== undefined,
  };
}
