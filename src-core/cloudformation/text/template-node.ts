/** Where a piece of text stands: offset of its first character, and of the one after its last. */
export type Span = readonly [start: number, end: number];

/** Deeper than any template that CloudFormation takes. */
export const MAXIMUM_DEPTH = 200;

/** A value of a template with its place in the text. Short tags stand in their long form: `!Ref A` is a map `Ref: A`. */
export type TemplateNode = ScalarNode | ListNode | MapNode;

/** A text, number, truth value or nothing. */
export interface ScalarNode {
  readonly kind: 'scalar';
  readonly value: null | boolean | number | string;
  readonly span: Span;
}

/** A list. */
export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly TemplateNode[];
  readonly span: Span;
}

/** A map. A key that stands twice is there twice; the later one counts. */
export interface MapNode {
  readonly kind: 'map';
  readonly entries: readonly MapEntry[];
  readonly span: Span;
  /** Made of a short tag, so `span` starts after the tag. */
  readonly isShortTag?: true;
}

/** A member of a map. */
export interface MapEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: TemplateNode;
  /** It comes from elsewhere in the text: a merge key (`<<`) or a loop. Not edited here. */
  readonly isBorrowed?: true;
}

/** The members of a section by name, the later of two with one name. */
export type Section = ReadonlyMap<string, TemplateNode>;

/** From how many entries on a map is looked up by an index. */
const MANY_ENTRIES = 32;

const indexes = new WeakMap<readonly MapEntry[], ReadonlyMap<string, MapEntry>>();

/** The last entry with a key; undefined where there is none, or the node is no map. */
export function entryOf(node: TemplateNode | undefined, key: string): MapEntry | undefined {
  if (node?.kind !== 'map') return undefined;
  const { entries } = node;
  if (entries.length < MANY_ENTRIES) return entries.findLast(entry => entry.key === key);
  const known = indexes.get(entries) ?? new Map(entries.map(entry => [entry.key, entry]));
  indexes.set(entries, known);
  return known.get(key);
}

/** The value of a key; undefined where there is none. */
export function memberOf(node: TemplateNode | undefined, key: string): TemplateNode | undefined {
  return entryOf(node, key)?.value;
}

/** The node at a path of keys and indexes; undefined where there is none. */
export function nodeAt(root: TemplateNode | undefined, path: readonly (string | number)[]): TemplateNode | undefined {
  let node = root;
  for (const step of path) {
    if (typeof step === 'number') node = node?.kind === 'list' ? node.items[step] : undefined;
    else node = memberOf(node, step);
  }
  return node;
}

/** The text of a scalar that is one; undefined for all else. */
export function textOf(node: TemplateNode | undefined): string | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}
