import { readPath } from '../json-path/parse-path.ts';
import { ExpressionSyntaxError, TextCursor } from '../text-cursor.ts';
import { INTRINSIC_ARITIES, type IntrinsicArgument, type IntrinsicCall, isIntrinsicName } from './call.ts';

/** The outcome of {@link parseIntrinsicCall}: the call, or what is wrong with the text. */
export type ParsedCall = { ok: true; call: IntrinsicCall } | { ok: false; message: string };

/**
 * The characters that a backslash may escape inside the quotes of an intrinsic function.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/intrinsic-functions.html
 */
const ESCAPABLE = "'{}\\";
const DEEPEST_NESTING = 10;
const NAME = /States\.[A-Za-z0-9]+/y;

/** Whether a text is meant as a call of an intrinsic function. */
export function looksLikeIntrinsicCall(text: string): boolean {
  return text.startsWith('States.');
}

/**
 * Reads a call of an intrinsic function. Quotes are single; calls nest at most ten deep.
 * @returns the call, or the reason why the text is none.
 */
export function parseIntrinsicCall(text: string): ParsedCall {
  const cursor = new TextCursor(text);
  try {
    const call = readCall(cursor, 1);
    cursor.skipBlank();
    if (!cursor.atEnd) throw cursor.error('nothing more expected');
    return { ok: true, call };
  } catch (error) {
    if (error instanceof ExpressionSyntaxError) return { ok: false, message: error.message };
    throw error;
  }
}

function readCall(cursor: TextCursor, depth: number): IntrinsicCall {
  if (depth > DEEPEST_NESTING) throw cursor.error(`calls nested more than ${DEEPEST_NESTING} deep`);
  const start = cursor.position;
  const name = cursor.match(NAME);
  if (name === undefined || !isIntrinsicName(name)) throw cursor.error('the name of an intrinsic function expected');
  cursor.skipBlank();
  cursor.expect('(');
  const callArguments = readArguments(cursor, depth);
  const [least, most] = INTRINSIC_ARITIES[name];
  if (callArguments.length < least || callArguments.length > most) {
    throw cursor.error(`${name} does not take ${callArguments.length} arguments`);
  }
  return { text: cursor.text.slice(start, cursor.position), name, callArguments };
}

function readArguments(cursor: TextCursor, depth: number): IntrinsicArgument[] {
  const found: IntrinsicArgument[] = [];
  cursor.skipBlank();
  if (cursor.accept(')')) return found;
  for (;;) {
    cursor.skipBlank();
    found.push(readArgument(cursor, depth));
    cursor.skipBlank();
    if (cursor.accept(')')) return found;
    cursor.expect(',');
  }
}

function readArgument(cursor: TextCursor, depth: number): IntrinsicArgument {
  if (cursor.sees('$')) return { kind: 'path', path: readPath(cursor) };
  if (cursor.sees('States.')) return { kind: 'call', call: readCall(cursor, depth + 1) };
  if (cursor.sees("'")) return readQuoted(cursor);
  if (cursor.accept('true')) return { kind: 'constant', value: true };
  if (cursor.accept('false')) return { kind: 'constant', value: false };
  if (cursor.accept('null')) return { kind: 'constant', value: null };
  const value = cursor.number();
  if (value === undefined) throw cursor.error('a quoted text, a number, a path or a call expected');
  return { kind: 'constant', value };
}

function readQuoted(cursor: TextCursor): IntrinsicArgument {
  const start = cursor.position;
  const value = cursor.quoted(ESCAPABLE);
  return { kind: 'constant', value, source: cursor.text.slice(start + 1, cursor.position - 1) };
}
