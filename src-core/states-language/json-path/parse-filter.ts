import type { Json } from '../../shared/json.ts';
import type { TextCursor } from '../text-cursor.ts';
import type { FilterExpression, FilterOperand, FilterOperator, JsonPath } from './path.ts';

type ReadPath = (cursor: TextCursor) => JsonPath;

const OPERATOR = /==|!=|<=|>=|=~|<|>|in\b|nin\b/y;
const PATTERN = /\/((?:[^/\\]|\\.)*)\/([a-z]*)/y;

/**
 * Reads the condition of a filter: comparisons and existence tests joined by `&&`, `||` and `!`.
 * @param readPath reads a path at the cursor (handed in because paths hold filters and filters hold paths).
 * @throws ExpressionSyntaxError if the text is no condition.
 */
export function readFilter(cursor: TextCursor, readPath: ReadPath): FilterExpression {
  return readChain(cursor, '||', 'or', () => readChain(cursor, '&&', 'and', () => readTerm(cursor, readPath)));
}

function readChain(
  cursor: TextCursor,
  separator: string,
  kind: 'and' | 'or',
  readPart: () => FilterExpression,
): FilterExpression {
  const first = readPart();
  const parts = [first];
  while (cursor.accept(separator)) parts.push(readPart());
  return parts.length === 1 ? first : { kind, parts };
}

function readTerm(cursor: TextCursor, readPath: ReadPath): FilterExpression {
  cursor.skipBlank();
  const term = readBareTerm(cursor, readPath);
  cursor.skipBlank();
  return term;
}

function readBareTerm(cursor: TextCursor, readPath: ReadPath): FilterExpression {
  if (cursor.accept('!')) return { kind: 'not', part: readTerm(cursor, readPath) };
  if (cursor.accept('(')) {
    const inner = readFilter(cursor, readPath);
    cursor.expect(')');
    return inner;
  }
  const left = readOperand(cursor, readPath);
  cursor.skipBlank();
  const operator = cursor.match(OPERATOR);
  if (operator !== undefined) {
    cursor.skipBlank();
    return { kind: 'compare', operator: operator as FilterOperator, left, right: readOperand(cursor, readPath) };
  }
  if (left.kind !== 'path') throw cursor.error('a comparison expected');
  return { kind: 'exists', path: left.path };
}

function readOperand(cursor: TextCursor, readPath: ReadPath): FilterOperand {
  if (cursor.sees('@') || cursor.sees('$')) return { kind: 'path', path: readPath(cursor) };
  if (cursor.sees('/')) {
    const source = cursor.match(PATTERN);
    if (source === undefined) throw cursor.error('a pattern expected');
    return { kind: 'pattern', pattern: toPattern(cursor, source) };
  }
  return { kind: 'literal', value: readLiteral(cursor) };
}

function toPattern(cursor: TextCursor, source: string): RegExp {
  const end = source.lastIndexOf('/');
  try {
    return new RegExp(source.slice(1, end), source.slice(end + 1));
  } catch {
    throw cursor.error('a valid pattern expected');
  }
}

function readLiteral(cursor: TextCursor): Json {
  if (cursor.sees("'") || cursor.sees('"')) return cursor.quoted();
  if (cursor.accept('[')) {
    const items: Json[] = [];
    for (cursor.skipBlank(); !cursor.accept(']'); cursor.skipBlank()) {
      items.push(readLiteral(cursor));
      cursor.skipBlank();
      if (!cursor.sees(']')) cursor.expect(',');
    }
    return items;
  }
  if (cursor.accept('true')) return true;
  if (cursor.accept('false')) return false;
  if (cursor.accept('null')) return null;
  const value = cursor.number();
  if (value === undefined) throw cursor.error('a value expected');
  return value;
}
