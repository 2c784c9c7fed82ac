import { ExpressionSyntaxError, TextCursor } from '../text-cursor.ts';
import { readFilter } from './parse-filter.ts';
import type { JsonPath, PathRoot, PathSegment } from './path.ts';

/** The outcome of {@link parsePath}: the path, or what is wrong with the text. */
export type ParsedPath = { ok: true; path: JsonPath } | { ok: false; message: string };

const DOT_NAME = /[^\s.[\](){}'",@?*:;!<>=&|]+/y;

/**
 * Reads a JSONPath: `$`, `$$` or `$variable` followed by names, wildcards, indexes, slices, unions, filters and `..`.
 * @returns the path, or the reason why the text is none.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/amazon-states-language-paths.html
 */
export function parsePath(text: string): ParsedPath {
  const cursor = new TextCursor(text);
  try {
    const path = readPath(cursor);
    if (!cursor.atEnd) throw cursor.error('nothing more expected');
    return { ok: true, path };
  } catch (error) {
    if (error instanceof ExpressionSyntaxError) return { ok: false, message: error.message };
    throw error;
  }
}

/**
 * Reads a path at the cursor and stops where it ends.
 * @throws ExpressionSyntaxError if there is none.
 */
export function readPath(cursor: TextCursor): JsonPath {
  const start = cursor.position;
  const root = readRoot(cursor);
  const segments: PathSegment[] = [];
  for (let segment = readSegment(cursor); segment !== undefined; segment = readSegment(cursor)) segments.push(segment);
  return {
    text: cursor.text.slice(start, cursor.position),
    root,
    segments,
    isDefinite: segments.every(isDefiniteSegment),
  };
}

function readRoot(cursor: TextCursor): PathRoot {
  if (cursor.accept('@')) return { kind: 'item' };
  cursor.expect('$');
  if (cursor.accept('$')) return { kind: 'context' };
  const name = cursor.identifier();
  return name === undefined ? { kind: 'input' } : { kind: 'variable', name };
}

function readSegment(cursor: TextCursor): PathSegment | undefined {
  if (cursor.accept('..')) return cursor.sees('[') ? readBracket(cursor, true) : readDotName(cursor, true);
  if (cursor.accept('.') && !cursor.sees('[')) return readDotName(cursor, false);
  return cursor.sees('[') ? readBracket(cursor, false) : undefined;
}

function readDotName(cursor: TextCursor, descend: boolean): PathSegment {
  if (cursor.accept('*')) return { kind: 'all', descend };
  const name = cursor.match(DOT_NAME);
  if (name === undefined) throw cursor.error('a name expected');
  return { kind: 'names', names: [name], descend };
}

function readBracket(cursor: TextCursor, descend: boolean): PathSegment {
  cursor.expect('[');
  cursor.skipBlank();
  const segment = readBracketBody(cursor, descend);
  cursor.skipBlank();
  cursor.expect(']');
  return segment;
}

function readBracketBody(cursor: TextCursor, descend: boolean): PathSegment {
  if (cursor.accept('*')) return { kind: 'all', descend };
  if (cursor.accept('?')) {
    cursor.skipBlank();
    cursor.expect('(');
    const condition = readFilter(cursor, readPath);
    cursor.expect(')');
    return { kind: 'filter', condition, descend };
  }
  if (cursor.sees("'") || cursor.sees('"')) {
    return { kind: 'names', names: readList(cursor, () => cursor.quoted()), descend };
  }
  return readIndexes(cursor, descend);
}

function readIndexes(cursor: TextCursor, descend: boolean): PathSegment {
  const first = cursor.integer();
  cursor.skipBlank();
  if (cursor.accept(':')) {
    cursor.skipBlank();
    const to = cursor.integer();
    cursor.skipBlank();
    const step = cursor.accept(':') ? (cursor.integer() ?? 1) : 1;
    if (step < 1) throw cursor.error('a positive step expected');
    return { kind: 'slice', from: first, to, step, descend };
  }
  if (first === undefined) throw cursor.error('a name, an index, a slice, a filter or * expected');
  const rest = cursor.accept(',') ? readList(cursor, () => requireInteger(cursor)) : [];
  return { kind: 'indexes', indexes: [first, ...rest], descend };
}

function requireInteger(cursor: TextCursor): number {
  const value = cursor.integer();
  if (value === undefined) throw cursor.error('an index expected');
  return value;
}

function readList<Item>(cursor: TextCursor, readItem: () => Item): Item[] {
  const items: Item[] = [];
  do {
    cursor.skipBlank();
    items.push(readItem());
    cursor.skipBlank();
  } while (cursor.accept(','));
  return items;
}

function isDefiniteSegment(segment: PathSegment): boolean {
  if (segment.descend) return false;
  if (segment.kind === 'names') return segment.names.length === 1;
  return segment.kind === 'indexes' && segment.indexes.length === 1;
}
