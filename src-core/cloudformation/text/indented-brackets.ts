import { CST, Lexer } from 'yaml';
import { PaddedText } from './padded-text.ts';

/** How many characters may be read again, to find the next value in brackets whose lines are not indented. */
const MOST_REREAD = 4_000_000;

/**
 * A YAML text in which the lines between brackets are indented: CloudFormation takes any indentation there, where our parser
 * asks for some.
 */
export function indentedBrackets(text: string): PaddedText {
  let padded = new PaddedText(text);
  for (let read = 0; read <= MOST_REREAD; read += padded.text.length) {
    const lines = looseLines(padded.text);
    const next = lines === undefined ? undefined : padded.padLinesOf(lines);
    if (next === undefined) return padded;
    padded = next;
  }
  return padded;
}

/** Where the lines begin that end a value in brackets by their indentation, up to the last bracket of the value. */
function looseLines(text: string): readonly number[] | undefined {
  let [offset, level] = [0, 0];
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === CST.FLOW_END) return lineStarts(text, offset, endOfBrackets(text, offset, level));
    if (lexeme === '[' || lexeme === '{') level += 1;
    else if (lexeme === ']' || lexeme === '}') level -= 1;
    if (!MARKS.has(lexeme)) offset += lexeme.length;
  }
  return undefined;
}

/** Lexemes that no characters stand for. */
const MARKS: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.SCALAR]);

function endOfBrackets(text: string, from: number, level: number): number {
  let open = level;
  const brackets = /[[\]{}]|"(?:[^"\\]|\\.)*"|'[^']*'|#[^\n]*/gy;
  const any = /[[\]{}"'#]/g;
  any.lastIndex = from;
  for (let found = any.exec(text); found !== null; found = any.exec(text)) {
    // An apostrophe within a word quotes nothing.
    if (found[0] === "'" && /\w/.test(text[found.index - 1] ?? '')) continue;
    brackets.lastIndex = found.index;
    const [token = ''] = brackets.exec(text) ?? [];
    if (token === '[' || token === '{') open += 1;
    if (token === ']' || token === '}') open -= 1;
    if (open === 0) return found.index;
    any.lastIndex = found.index + Math.max(1, token.length);
  }
  return text.length;
}

function lineStarts(text: string, from: number, to: number): readonly number[] {
  const starts = [text.lastIndexOf('\n', from - 1) + 1];
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
