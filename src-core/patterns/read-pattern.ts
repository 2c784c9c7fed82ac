import { getLocation, type ParseError, parse } from 'jsonc-parser';
import { isScalar, type ObjectNode, type PatternNode, type Place, refuse } from './pattern-node.ts';
import { parseJson } from './payload.ts';
import { SyntaxRefusal } from './refusal.ts';

/** How deep a document may nest before AWS's JSON reader gives up. */
export const MAX_NESTING = 1000;

const TOO_DEEP = `Document nesting depth (${MAX_NESTING + 1}) exceeds the maximum allowed (${MAX_NESTING})`;
const EXPECTED_VALUE = "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')";

/**
 * Reads a pattern from its JSON text or from the value that the text stands for; a string is always a text.
 *
 * @throws Refusal when it is no JSON, nests more than {@link MAX_NESTING} deep, or is not an object.
 */
export function readPattern(source: unknown): ObjectNode {
  const root = typeof source === 'string' ? readText(source) : readValue(source, undefined, 0);
  return root.kind === 'object' ? root : refuse('Filter is not an object', root);
}

/** Reads a text; of members with the same name the last counts, as with AWS. */
function readText(text: string): PatternNode {
  if (nestingOf(text) > MAX_NESTING) throw new SyntaxRefusal(TOO_DEEP, []);
  const value = parseJson(text);
  if (value === undefined) throw new SyntaxRefusal(describeSyntaxError(text), []);
  return readValue(value, undefined, 0);
}

function readValue(value: unknown, place: Place | undefined, depth: number): PatternNode {
  if (isScalar(value)) return { kind: 'scalar', value, place };
  if (depth >= MAX_NESTING) throw new SyntaxRefusal(TOO_DEEP, []);
  if (Array.isArray(value)) {
    const items = Array.from(value, (item: unknown, step) => readValue(item, { within: place, step }, depth + 1));
    return { kind: 'array', items, place };
  }
  if (typeof value !== 'object' || value === null) throw new SyntaxRefusal(`${typeof value} is not a JSON value`, []);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => ({ key, node: readValue(member, { within: place, step: key }, depth + 1) }));
  return { kind: 'object', members, place };
}

/** The deepest bracket nesting of a text, found without recursion so that a hostile text cannot exhaust the stack. */
function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isInString) {
      if (character === '\\') at += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
    else if (character === '}' || character === ']') depth -= 1;
  }
  return deepest;
}

function describeSyntaxError(text: string): string {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const offset = errors[0]?.offset ?? text.length;
  const character = text[offset];
  if (character === undefined) return 'Unexpected end-of-input';
  if (character !== '"' && getLocation(text, offset).isAtPropertyKey) {
    return `${unexpected(character)}: was expecting double-quote to start field name`;
  }
  const word = /^[\p{L}_$][\p{L}\p{N}_$]*/u.exec(text.slice(offset))?.[0];
  if (word !== undefined) return `Unrecognized token '${word}': was expecting ${EXPECTED_VALUE}`;
  return `${unexpected(character)}: expected a valid value ${EXPECTED_VALUE}`;
}

function unexpected(character: string): string {
  return `Unexpected character ('${character}' (code ${character.charCodeAt(0)}))`;
}
