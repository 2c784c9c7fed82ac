import {
  type Alias,
  Composer,
  type CST,
  type Document,
  type DocumentOptions,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type ParseOptions,
  Parser,
  type SchemaOptions,
  type Tags,
} from 'yaml';
import type { ParseProblem } from '../../document/parse-problem.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { formatNumber } from '../../shared/units.ts';
import { indentedBrackets } from './indented-brackets.ts';
import { LineMap } from './line-map.ts';
import type { PaddedText } from './padded-text.ts';
import { plainScalar } from './plain-scalar.ts';
import { MAXIMUM_DEPTH, type MapEntry, type MapNode, type Span, type TemplateNode } from './template-node.ts';
import { syntaxMessage } from './yaml-syntax-message.ts';

/** The functions that have a short tag. The parser warns of each tag that it does not know, which takes a fifth of its time. */
const SHORT_TAGS = [
  'And',
  'Base64',
  'Cidr',
  'Condition',
  'Equals',
  'FindInMap',
  'GetAtt',
  'GetAZs',
  'If',
  'ImportValue',
  'Join',
  'Length',
  'Not',
  'Or',
  'Ref',
  'Select',
  'Split',
  'Sub',
  'ToJsonString',
  'Transform',
];

/** A tag says nothing of what it stands before: a text, a list or a map. */
const customTags: Tags = SHORT_TAGS.flatMap(name => [
  { tag: `!${name}`, resolve: (text: string) => text },
  { tag: `!${name}`, collection: 'seq' as const },
  { tag: `!${name}`, collection: 'map' as const },
]);

/**
 * Every scalar stays a text, so that we decide what it means; CloudFormation reads YAML 1.1. The parser would look up the
 * line of each warning.
 */
const OPTIONS: ParseOptions & DocumentOptions & SchemaOptions = {
  customTags,
  schema: 'failsafe',
  version: '1.1',
  strict: false,
  uniqueKeys: false,
  logLevel: 'silent',
  prettyErrors: false,
};

/** More than any template that CloudFormation takes; aliases of aliases make far more of a few lines. */
const MAXIMUM_VALUES = 500_000;

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

function parse(text: string): { readonly documents: readonly Document.Parsed[]; readonly padded: PaddedText } {
  const padded = indentedBrackets(text);
  const composer = new Composer(OPTIONS);
  const documents = [...composer.compose(checked(new Parser().parse(padded.text), padded))];
  return { documents, padded };
}

/** The tokens of a text, one for each document, up to the first that is none. Composing them recurses, which depth must not exhaust. */
function* checked(tokens: Iterable<CST.Token>, padded: PaddedText): Iterable<CST.Token> {
  for (const token of tokens) {
    const deep = token.type === 'document' ? tooDeep(token) : undefined;
    if (deep !== undefined)
      throw new UnreadableNode(
        `the template is nested deeper than ${MAXIMUM_DEPTH} levels`,
        padded.original(deep.offset),
      );
    yield token;
    if (token.type === 'error') return;
  }
}

function tooDeep(document: CST.Document): CST.Token | undefined {
  let level: readonly CST.Token[] = document.value === undefined ? [] : [document.value];
  for (let depth = 0; depth <= MAXIMUM_DEPTH && level.length > 0; depth += 1) {
    const next: CST.Token[] = [];
    for (const token of level) {
      if (!('items' in token)) continue;
      for (const { key, value } of token.items) next.push(...[key, value].filter(child => child != null));
    }
    level = next;
  }
  return level[0];
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
  /** How many values each node holds, those behind aliases again at each place. */
  private readonly sizes = new Map<TemplateNode, number>();
  private readonly open = new Set<Node>();
  /** How many members all maps have. */
  private members = 0;
  /** The last node with each anchor so far. */
  private readonly anchors = new Map<string, Node>();

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
    if (node.anchor !== undefined) this.anchors.set(node.anchor, node);
    this.open.add(node);
    const plain = this.untagged(node, this.spanOf(node, around), depth);
    const read = tagged(node.tag, plain);
    this.open.delete(node);
    this.known.set(node, read);
    this.measure(read, plain);
    return read;
  }

  private measure(read: TemplateNode, plain: TemplateNode): void {
    const children = plain.kind === 'map' ? plain.entries.map(({ value }) => value) : [];
    let size = read === plain ? 1 : 2;
    for (const child of plain.kind === 'list' ? plain.items : children) size += this.sizes.get(child) ?? 1;
    this.sizes.set(read, size);
    // Merge keys copy the members of other maps.
    this.members += children.length;
    if (size <= MAXIMUM_VALUES && this.members <= MAXIMUM_VALUES) return;
    const most = formatNumber(MAXIMUM_VALUES);
    throw new UnreadableNode(
      `the template has more than ${most} values, with all that its aliases repeat`,
      plain.span[0],
    );
  }

  /** The parser would look through the whole document for each alias. */
  private target(alias: Alias): Node {
    const target = this.anchors.get(alias.source);
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
    if (key.anchor !== undefined) this.anchors.set(key.anchor, key);
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
