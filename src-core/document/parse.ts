import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { z } from 'zod';
import { statedSettings } from '../contract/export-settings.ts';
import { isJsonObject, type Json, type JsonObject } from '../shared/json.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { formatNumber } from '../shared/units.ts';
import { checkMeaning } from './check-meaning.ts';
import { documentSchema, type EventloomDocument, type SourceTemplate, type templateSchema } from './document.ts';
import { migrate } from './migrations.ts';
import type { FilePath, ParseProblem } from './parse-problem.ts';

/** The largest file that is read, in characters. A design of 2,000 resources is below 1,000,000. */
export const MAXIMUM_FILE_CHARACTERS = 16_000_000;

const MAXIMUM_PROBLEMS = 20;

/**
 * Reads a design from the text of a file. Fails with up to 20 problems, each with its line; never throws, and never
 * gives half a design.
 */
export function parseDocument(text: string): Result<EventloomDocument, readonly ParseProblem[]> {
  const source = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (source.length > MAXIMUM_FILE_CHARACTERS) {
    return fail([
      whole(
        `the file has ${formatNumber(source.length)} characters; a design has at most ${formatNumber(MAXIMUM_FILE_CHARACTERS)}`,
      ),
    ]);
  }
  if (source.trim() === '') return fail([whole('the file is empty; expected an Eventloom design')]);
  const syntax: ParseError[] = [];
  const tree = parseTree(source, syntax, {
    disallowComments: true,
    allowTrailingComma: false,
    allowEmptyContent: false,
  });
  const firstError = syntax[0];
  if (firstError !== undefined || tree === undefined) {
    return fail([{ ...position(source, firstError?.offset ?? 0), message: syntaxMessage(source, firstError) }]);
  }
  const located = new Locator(source, tree);
  const value = JSON.parse(source) as Json;
  if (!isJsonObject(value) || value['eventloom'] === undefined) {
    return fail([whole('this is not an Eventloom design: the member "eventloom" with the format version is missing')]);
  }
  const migrated = migrate(value);
  if (!migrated.ok) return fail([located.problem(['eventloom'], migrated.error)]);
  return readShape(migrated.value, located);
}

function readShape(value: JsonObject, located: Locator): Result<EventloomDocument, readonly ParseProblem[]> {
  const parsed = documentSchema.safeParse(value);
  if (!parsed.success) {
    return fail(parsed.error.issues.slice(0, MAXIMUM_PROBLEMS).map(issue => shapeProblem(issue, value, located)));
  }
  const {
    $schema,
    name,
    resources,
    connections,
    groups = [],
    scenarios,
    silenced,
    export: asked = {},
    template,
  } = parsed.data;
  const settings = statedSettings(asked);
  const document = {
    ...($schema !== undefined && { $schema }),
    name,
    resources,
    connections,
    ...(groups.length > 0 && { groups }),
    scenarios,
    ...(silenced.length > 0 && { silenced }),
    ...(settings !== undefined && { export: settings }),
    ...(template !== undefined && { template: sourceTemplate(template) }),
  };
  const problems = checkMeaning(document).map(({ path, message }) => located.problem(path, message));
  if (problems.length > 0) return fail(problems.slice(0, MAXIMUM_PROBLEMS));
  return ok(document);
}

function sourceTemplate({ text, files, ...rest }: z.infer<typeof templateSchema>): SourceTemplate {
  const texts = Object.entries(files ?? {}).map(([path, lines]) => [path, lines.join('\n')]);
  return { ...rest, text: text.join('\n'), ...(texts.length > 0 && { files: Object.fromEntries(texts) }) };
}

function shapeProblem(issue: z.core.$ZodIssue, root: JsonObject, located: Locator): ParseProblem {
  const path = issue.path.filter(part => typeof part !== 'symbol');
  const name = path.length === 0 ? 'the design' : `"${path.join('.')}"`;
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    return located.problem(
      [...path, key],
      `${path.length === 0 ? '' : `${name} has `}unknown member "${key}"; remove it or correct its name`,
    );
  }
  const given = valueAt(root, path);
  if (given === undefined) {
    const why = issue.code === 'custom' ? `; ${lowerFirst(issue.message)}` : '';
    return located.problem(path, `${name} is missing${why}`);
  }
  return located.problem(path, `${name} is ${shorten(JSON.stringify(given))}; ${lowerFirst(issue.message)}`);
}

function valueAt(root: Json, path: FilePath): Json | undefined {
  let value: Json | undefined = root;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string | number, Json | undefined>>)[part];
  }
  return value;
}

/** Finds the line of a value; for one that is missing, the line of the nearest thing around it. */
class Locator {
  private readonly text: string;
  private readonly tree: Node;

  constructor(text: string, tree: Node) {
    this.text = text;
    this.tree = tree;
  }

  problem(path: FilePath, message: string): ParseProblem {
    for (let length = path.length; length > 0; length -= 1) {
      const node = findNodeAtLocation(this.tree, path.slice(0, length));
      if (node !== undefined) return { ...position(this.text, startOf(node)), message };
    }
    return { ...position(this.text, this.tree.offset), message };
  }
}

function startOf(node: Node): number {
  return node.parent?.type === 'property' ? node.parent.offset : node.offset;
}

function position(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (const character of before) if (character === '\n') line += 1;
  return { line, column: offset - lineStart + 1 };
}

function whole(message: string): ParseProblem {
  return { line: 1, column: 1, message };
}

const SYNTAX_WORDS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'there is a word that JSON does not know',
  InvalidNumberFormat: 'a number is malformed',
  PropertyNameExpected: 'a member name in double quotes was expected',
  ValueExpected: 'a value was expected',
  ColonExpected: 'a colon was expected',
  CommaExpected: 'a comma was expected',
  CloseBraceExpected: 'a closing "}" was expected',
  CloseBracketExpected: 'a closing "]" was expected',
  EndOfFileExpected: 'the end of the file was expected',
  InvalidCommentToken: 'comments are not allowed in JSON',
  UnexpectedEndOfComment: 'comments are not allowed in JSON',
  UnexpectedEndOfString: 'a text is not closed',
  UnexpectedEndOfNumber: 'a number is cut off',
  InvalidUnicode: 'a \\u escape is malformed',
  InvalidEscapeCharacter: 'a text has an unknown escape',
  InvalidCharacter: 'a text has a control character; write it as an escape',
};

function syntaxMessage(text: string, error: ParseError | undefined): string {
  if (error === undefined) return 'this is not JSON; expected an Eventloom design';
  const end = text.trimEnd().length;
  const isOpenText = printParseErrorCode(error.error) === 'UnexpectedEndOfString' && error.offset + error.length >= end;
  if (error.offset >= end || isOpenText) return 'the file ends too early: it is cut off or a bracket is missing';
  if (error.offset === 0 || !/^\s*[[{]/.test(text)) return 'this is not JSON; expected an Eventloom design';
  const words = SYNTAX_WORDS[printParseErrorCode(error.error)] ?? 'the JSON is malformed';
  const found = text.slice(error.offset, error.offset + Math.max(1, error.length));
  return `${words}, found ${shorten(JSON.stringify(found))}`;
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
