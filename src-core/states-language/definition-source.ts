import {
  findNodeAtLocation,
  getLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node as YamlNode } from 'yaml';
import type { Json } from '../shared/json.ts';
import type { ProblemPath } from './validation/problems.ts';

/** The two ways to write a definition. */
export type DefinitionFormat = 'json' | 'yaml';

/** A stretch of a text, from `from` up to `to`, in characters. */
export interface TextSpan {
  readonly from: number;
  readonly to: number;
}

/** A place in a text for people, both counted from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** A definition read from its text, which tells where each part of it stands. */
export interface DefinitionSource {
  readonly value: Json;
  /** Where the member or item at a path stands: its key if it has one; the nearest thing around where there is none. */
  locate(path: ProblemPath): TextSpan;
  /** The path of what stands at a place of the text. */
  pathAt(offset: number): ProblemPath;
  /** Line and column of a place of the text. */
  place(offset: number): TextPlace;
}

/** What {@link readDefinitionText} found; a mistake says where the text stops being JSON or YAML. */
export type ReadDefinition =
  | { readonly ok: true; readonly source: DefinitionSource }
  | { readonly ok: false; readonly message: string; readonly place: TextPlace; readonly span: TextSpan };

/** Reads the text of a definition. A byte order mark at its start counts as a blank. */
export function readDefinitionText(text: string, format: DefinitionFormat): ReadDefinition {
  const source = text.replace(/^\uFEFF/, ' ');
  return format === 'json' ? readJson(source) : readYaml(source);
}

function readJson(text: string): ReadDefinition {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowEmptyContent: false });
  const lines = lineStarts(text);
  const place = (offset: number) => placeIn(lines, offset);
  const [first] = errors;
  if (first !== undefined || tree === undefined) {
    const from = Math.min(first?.offset ?? 0, text.length);
    const what = first === undefined ? 'it is empty' : JSON_MISTAKES[printParseErrorCode(first.error)];
    const message = what ?? 'this is not expected here';
    return { ok: false, message, place: place(from), span: { from, to: from + Math.max(1, first?.length ?? 1) } };
  }
  return {
    ok: true,
    source: {
      value: getNodeValue(tree),
      locate: path => spanOf(nearestNode(tree, path)),
      pathAt: offset => getLocation(text, offset).path,
      place,
    },
  };
}

const JSON_MISTAKES: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this word is not JSON',
  InvalidNumberFormat: 'this is not a number',
  PropertyNameExpected: 'a name in double quotes is expected here',
  ValueExpected: 'a value is expected here',
  ColonExpected: 'a colon is missing here',
  CommaExpected: 'a comma is missing here',
  CloseBraceExpected: 'a closing brace is missing',
  CloseBracketExpected: 'a closing bracket is missing',
  EndOfFileExpected: 'nothing more is expected after the definition',
  InvalidCommentToken: 'JSON has no comments; use the field Comment',
  UnexpectedEndOfString: 'a text does not end',
};

function nearestNode(tree: Node, path: ProblemPath): Node {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, [...path.slice(0, length)]);
    if (node !== undefined) return node.parent?.type === 'property' ? (node.parent.children?.[0] ?? node) : node;
  }
  return tree;
}

function spanOf({ offset, length }: Node): TextSpan {
  return { from: offset, to: offset + length };
}

function readYaml(text: string): ReadDefinition {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, strict: true });
  const place = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const [first] = document.errors;
  if (first !== undefined) {
    const [from, to] = first.pos;
    return { ok: false, message: first.message, place: place(from), span: { from, to: Math.max(to, from + 1) } };
  }
  const root = document.contents;
  return {
    ok: true,
    source: {
      value: JSON.parse(JSON.stringify(document.toJS({ maxAliasCount: 1000 }) ?? null)) as Json,
      locate: path => locateYaml(root, path),
      pathAt: offset => pathAtYaml(root, offset),
      place,
    },
  };
}

function locateYaml(root: YamlNode | null, path: ProblemPath): TextSpan {
  let node: unknown = root;
  let span = rangeOf(root);
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find(item => String(isScalar(item.key) ? item.key.value : item.key) === String(key));
      if (pair === undefined) return span;
      span = rangeOf(pair.key);
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      if (node === undefined) return span;
      span = rangeOf(node);
    } else return span;
  }
  return span;
}

function pathAtYaml(root: YamlNode | null, offset: number): ProblemPath {
  const path: (string | number)[] = [];
  let node: unknown = root;
  for (;;) {
    if (isMap(node)) {
      const pair = node.items.findLast(item => rangeOf(item.key).from <= offset);
      if (pair === undefined) return path;
      path.push(String(isScalar(pair.key) ? pair.key.value : pair.key));
      node = pair.value;
    } else if (isSeq(node)) {
      const index = node.items.findLastIndex(item => rangeOf(item).from <= offset);
      if (index < 0) return path;
      path.push(index);
      node = node.items[index];
    } else return path;
    if (rangeOf(node).from > offset) return path;
  }
}

function rangeOf(node: unknown): TextSpan {
  const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined;
  return { from: range?.[0] ?? 0, to: range?.[1] ?? 0 };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function placeIn(starts: readonly number[], offset: number): TextPlace {
  const index = starts.findLastIndex(start => start <= offset);
  return { line: index + 1, column: offset - (starts[index] ?? 0) + 1 };
}
