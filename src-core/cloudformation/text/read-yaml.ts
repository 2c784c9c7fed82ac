import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseAllDocuments,
} from 'yaml';
import type { ParseProblem } from '../../document/parse-problem.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { LineMap } from './line-map.ts';
import { PaddedText } from './padded-text.ts';
import { plainScalar } from './plain-scalar.ts';
import type { MapEntry, MapNode, Span, TemplateNode } from './template-node.ts';

/**
 * Every scalar stays a text, so that we decide what it means; CloudFormation reads YAML 1.1. The parser warns of each short
 * tag, and would look up the line of each.
 */
const OPTIONS = {
  schema: 'failsafe',
  version: '1.1',
  strict: false,
  uniqueKeys: false,
  logLevel: 'silent',
  prettyErrors: false,
} as const;

/** Deeper than any template that CloudFormation takes. */
const MAXIMUM_DEPTH = 200;

/** How often a line of a bracketed value may be indented further before the text counts as broken. */
const MOST_PADDINGS = 40;

/** Reads a YAML text with CloudFormation's short tags, anchors, aliases and merge keys. Fails with the line; never throws. */
export function readYaml(text: string): Result<TemplateNode, readonly ParseProblem[]> {
  const lines = new LineMap(text);
  const at = (offset: number, message: string) => fail([{ ...lines.position(offset), message }]);
  try {
    const { documents, padded } = parse(text);
    const error = documents.flatMap(document => document.errors)[0];
    if (error !== undefined) {
      const span = padded.originalSpan(error.pos);
      return at(span[0], syntaxMessage(error.code, error.message, text, span));
    }
    const [first, second] = documents.filter(hasContent);
    if (first === undefined) return at(0, 'the file is empty; expected a template');
    if (second === undefined) return ok(new Reader(first, padded).read());
    const begins = padded.original(second.range[0]);
    return at(begins, 'a second YAML document begins here; a template is one document, so split the file');
  } catch (error) {
    if (error instanceof UnreadableNode) return at(error.offset, error.message);
    if (error instanceof RangeError) return at(0, `the template is nested deeper than ${MAXIMUM_DEPTH} levels`);
    throw error;
  }
}

/**
 * Parses the documents of a text. Between brackets CloudFormation takes any indentation, where this parser asks for some:
 * such lines are indented and the text is tried again.
 */
function parse(text: string): { readonly documents: readonly Document.Parsed[]; readonly padded: PaddedText } {
  let padded = new PaddedText(text);
  for (let tries = 0; ; tries += 1) {
    const parsed = parseAllDocuments(padded.text, OPTIONS);
    const documents = Array.isArray(parsed) ? parsed : [];
    const error = documents.flatMap(document => document.errors)[0];
    const isLoose = error?.code === 'BAD_INDENT' && error.message.startsWith('Flow ');
    const next = isLoose && tries < MOST_PADDINGS ? padded.padLineOf(error.pos[0]) : undefined;
    if (next === undefined) return { documents, padded };
    padded = next;
  }
}

function hasContent(document: Document.Parsed): boolean {
  if (document.errors.length > 0) return true;
  const { contents } = document;
  return contents !== null && !(isScalar(contents) && contents.source === '' && contents.tag === undefined);
}

/** What cannot be read although it is YAML. */
class UnreadableNode extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

class Reader {
  private readonly document: Document.Parsed;
  private readonly padded: PaddedText;
  private readonly known = new Map<Node, TemplateNode>();
  private readonly open = new Set<Node>();

  constructor(document: Document.Parsed, padded: PaddedText) {
    this.document = document;
    this.padded = padded;
  }

  read(): TemplateNode {
    return this.node(this.document.contents, [0, 0], 0);
  }

  private node(node: unknown, around: Span, depth: number): TemplateNode {
    if (isAlias(node)) return this.node(this.target(node), around, depth);
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return { kind: 'scalar', value: null, span: around };
    const known = this.known.get(node);
    if (known !== undefined) return known;
    if (depth > MAXIMUM_DEPTH) {
      throw new UnreadableNode(
        `the template is nested deeper than ${MAXIMUM_DEPTH} levels`,
        this.spanOf(node, around)[0],
      );
    }
    if (this.open.has(node))
      throw new UnreadableNode('this anchor contains an alias to itself', this.spanOf(node, around)[0]);
    this.open.add(node);
    const read = tagged(node.tag, this.untagged(node, this.spanOf(node, around), depth));
    this.open.delete(node);
    this.known.set(node, read);
    return read;
  }

  private target(alias: Alias): Node {
    const target = alias.resolve(this.document);
    if (target !== undefined) return target;
    throw new UnreadableNode(
      `the alias "*${alias.source}" has no anchor "&${alias.source}" before it`,
      alias.range?.[0] ?? 0,
    );
  }

  private untagged(node: Node, span: Span, depth: number): TemplateNode {
    if (isMap(node)) return { kind: 'map', span, entries: node.items.flatMap(pair => this.entries(pair, span, depth)) };
    if (isSeq(node)) return { kind: 'list', span, items: node.items.map(item => this.node(item, span, depth + 1)) };
    if (!isScalar(node)) return { kind: 'scalar', value: null, span };
    const source = String(node.value ?? '');
    return {
      kind: 'scalar',
      span,
      value: node.type === 'PLAIN' && !isTextTag(node.tag) ? plainScalar(source) : source,
    };
  }

  private spanOf(node: unknown, around: Span): Span {
    const range = (isMap(node) || isSeq(node) || isScalar(node) || isAlias(node)) && node.range;
    return range ? this.padded.originalSpan([range[0], range[1]]) : around;
  }

  private entries(pair: Pair, around: Span, depth: number): readonly MapEntry[] {
    const keySpan = this.spanOf(pair.key, around);
    const key = isAlias(pair.key) ? this.target(pair.key) : pair.key;
    if (!isScalar(key)) throw new UnreadableNode('the name of a member must be a text', keySpan[0]);
    const value = this.node(pair.value, [keySpan[1], keySpan[1]], depth + 1);
    if (key.value === '<<' && key.type === 'PLAIN') return merged(value);
    return [{ key: String(key.value ?? ''), keySpan, value }];
  }
}

function merged(value: TemplateNode): readonly MapEntry[] {
  const maps = value.kind === 'list' ? value.items.toReversed() : [value];
  return maps.flatMap(map =>
    map.kind === 'map' ? map.entries.map(entry => ({ ...entry, isBorrowed: true as const })) : [],
  );
}

function isTextTag(tag: string | undefined): boolean {
  return tag === 'tag:yaml.org,2002:str' || tag === '!';
}

/** `!GetAtt x` means `Fn::GetAtt: x`; tags of YAML itself say nothing new. */
function tagged(tag: string | undefined, node: TemplateNode): TemplateNode {
  if (tag === undefined || tag === '!' || !tag.startsWith('!')) return node;
  const name = tag.slice(1);
  const key = name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
  // The argument of a short tag is the text as it stands, whatever it looks like.
  return {
    kind: 'map',
    span: node.span,
    isShortTag: true,
    entries: [{ key, keySpan: node.span, value: node }],
  } satisfies MapNode;
}

const SYNTAX_WORDS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'a tab indents this line; YAML takes spaces alone',
  BAD_INDENT: 'the indentation does not fit what is around it',
  MULTIPLE_TAGS: 'a value has two tags; nest the functions instead (write the outer one in its long form)',
  MULTIPLE_ANCHORS: 'a value has two anchors',
  MULTILINE_IMPLICIT_KEY: 'a name and its colon must stand on one line; something before it is not "Name: value"',
  BLOCK_AS_IMPLICIT_KEY: 'a nested map must start on a line of its own',
  MISSING_CHAR: 'a bracket, quote, comma or colon is missing',
  UNEXPECTED_TOKEN: 'this text is not expected here; put values with ": ", "#" or quotes in them in quotes',
  BAD_DQ_ESCAPE: 'a text in double quotes has an unknown escape',
  BAD_ALIAS: 'an alias is malformed',
  BAD_PROP_ORDER: 'an anchor or tag stands in the wrong place',
  BAD_SCALAR_START: 'a text cannot begin with this character; put it in quotes',
  KEY_OVER_1024_CHARS: 'a name is longer than 1,024 characters',
  BAD_DIRECTIVE: 'a line that begins with "%" is malformed',
};

function syntaxMessage(code: string, message: string, text: string, [start, end]: readonly [number, number]): string {
  const words = SYNTAX_WORDS[code] ?? message.replace(/ at line \d+[\s\S]*$/, '');
  const found =
    text
      .slice(start, Math.max(end, start + 1))
      .split('\n')[0]
      ?.trim() ?? '';
  return found === ''
    ? words
    : `${words}, found ${JSON.stringify(found.length <= 40 ? found : `${found.slice(0, 37)}…`)}`;
}
