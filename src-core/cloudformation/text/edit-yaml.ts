import { isJsonObject, type Json } from '../../shared/json.ts';
import { LineMap } from './line-map.ts';
import { blockYaml, inlineYaml, scalarLike, type YamlStyle } from './render-value.ts';
import type { TemplateChange } from './template-change.ts';
import { entryOf, type MapEntry, type MapNode, nodeAt, type TemplateNode } from './template-node.ts';

/** A piece of text in the place of another. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Works out the edit that one change makes in a YAML text; touches the lines of its own value alone. */
export class YamlEditor {
  private readonly text: string;
  private readonly root: MapNode;
  private readonly lines: LineMap;
  private readonly style: YamlStyle;

  constructor(text: string, root: MapNode) {
    this.text = text;
    this.root = root;
    this.lines = new LineMap(text);
    this.style = { step: this.stepOf(root), lineEnd: text.includes('\r\n') ? '\r\n' : '\n' };
  }

  /** The edit of a change; undefined where the text has no place for it. */
  edit(change: TemplateChange): TextEdit | undefined {
    if (change.change === 'remove') return this.remove(change.path);
    if (change.change === 'append') return this.append(change.path, change.value);
    return this.set(change.path, change.value, change.flowBelow);
  }

  private set(path: readonly (string | number)[], value: Json, flowBelow: string | undefined): TextEdit | undefined {
    const node = nodeAt(this.root, path);
    const key = path.at(-1);
    const parent = nodeAt(this.root, path.slice(0, -1));
    if (key === undefined) return undefined;
    const isOwn = typeof key === 'number' || entryOf(parent, key)?.isBorrowed !== true;
    if (node !== undefined && isOwn) return this.replace(node, parent, key, value, flowBelow);
    if (typeof key === 'number') return undefined;
    if (parent?.kind === 'map' && !isFunction(parent)) return this.add(parent, key, value, flowBelow);
    if (parent === undefined || isEmpty(parent)) return this.set(path.slice(0, -1), { [key]: value }, flowBelow);
    return undefined;
  }

  private replace(
    node: TemplateNode,
    parent: TemplateNode | undefined,
    key: string | number,
    value: Json,
    flowBelow: string | undefined,
  ): TextEdit | undefined {
    const old = this.text.slice(...node.span);
    const isScalar = typeof value !== 'object' || value === null;
    if (node.kind === 'scalar' && isScalar && !isBlockScalar(old) && old !== '') {
      return { start: node.span[0], end: node.span[1], text: scalarLike(old, value) };
    }
    const entry = typeof key === 'string' ? entryOf(parent, key) : undefined;
    if (entry === undefined || parent?.kind !== 'map') {
      return { start: node.span[0], end: this.contentEnd(node), text: inlineYaml(value) };
    }
    const start = this.text.indexOf(':', entry.keySpan[1]) + 1;
    return { start, end: Math.max(start, this.contentEnd(node)), text: this.after(entry, parent, value, flowBelow) };
  }

  /** What stands after the colon of an entry. */
  private after(entry: MapEntry, parent: MapNode, value: Json, flowBelow: string | undefined): string {
    if (this.isFlow(parent)) return ` ${inlineYaml(value)}`;
    return this.valueText(value, this.lines.position(entry.keySpan[0]).column - 1, flowBelow);
  }

  private valueText(value: Json, indent: number, flowBelow: string | undefined): string {
    const { lineEnd, step } = this.style;
    const isBlock = (isJsonObject(value) || Array.isArray(value)) && Object.keys(value).length > 0;
    if (isBlock) return lineEnd + blockYaml(value, indent + step, this.style, flowBelow);
    if (typeof value === 'string' && value.includes('\n')) {
      const [head = '', ...body] = blockYaml({ v: value }, indent, this.style).trimStart().split(lineEnd);
      return [head.replace(/^v:/, ''), ...body].join(lineEnd);
    }
    return ` ${inlineYaml(value)}`;
  }

  private add(parent: MapNode, key: string, value: Json, flowBelow: string | undefined): TextEdit | undefined {
    const own = parent.entries.filter(entry => entry.isBorrowed !== true);
    const [first, last] = [own[0], own.at(-1)];
    if (this.isFlow(parent)) {
      const at = last === undefined ? parent.span[0] + 1 : this.contentEnd(last.value, last);
      return { start: at, end: at, text: `${last === undefined ? '' : ', '}${inlineYaml(key)}: ${inlineYaml(value)}` };
    }
    if (first === undefined || last === undefined) return undefined;
    const indent = this.lines.position(first.keySpan[0]).column - 1;
    return this.insertLine(
      this.contentEnd(last.value, last),
      `${' '.repeat(indent)}${inlineYaml(key)}:${this.valueText(value, indent, flowBelow)}`,
    );
  }

  private append(path: readonly (string | number)[], value: Json): TextEdit | undefined {
    const list = nodeAt(this.root, path);
    if (list?.kind !== 'list') return this.set(path, [value], String(path.at(-1)));
    const last = list.items.at(-1);
    if (this.isFlow(list)) {
      const at = last === undefined ? list.span[0] + 1 : this.contentEnd(last);
      return { start: at, end: at, text: `${last === undefined ? '' : ', '}${inlineYaml(value)}` };
    }
    if (last === undefined) return undefined;
    const indent = this.lines.position(list.span[0]).column - 1;
    return this.insertLine(this.contentEnd(last), `${' '.repeat(indent)}- ${inlineYaml(value)}`);
  }

  /** Puts a line after the one that an offset stands on. */
  private insertLine(offset: number, line: string): TextEdit {
    const next = this.text.indexOf('\n', offset);
    if (next >= 0) return { start: next + 1, end: next + 1, text: line + this.style.lineEnd };
    const end = this.text.length;
    return { start: end, end, text: this.style.lineEnd + line };
  }

  private remove(path: readonly (string | number)[]): TextEdit | undefined {
    const parent = nodeAt(this.root, path.slice(0, -1));
    const key = path.at(-1);
    if (key === undefined || (parent?.kind !== 'map' && parent?.kind !== 'list')) return undefined;
    const parts = parent.kind === 'map' ? parent.entries.map(entryPart) : parent.items.map(itemPart);
    const index = parent.kind === 'map' ? parent.entries.findLastIndex(entry => entry.key === key) : Number(key);
    const part = parts[index];
    if (part === undefined) return undefined;
    if (parts.length === 1 && isOptional(path)) {
      // An empty member would say something else than none; `Properties: {}` alone is as good as no properties.
      const staysEmpty = path.at(-2) === 'Properties' && this.isFlow(parent);
      return staysEmpty ? { start: parent.span[0], end: parent.span[1], text: '{}' } : this.remove(path.slice(0, -1));
    }
    const end = this.contentEnd(part.value, part.entry);
    if (this.isFlow(parent)) {
      const next = parts[index + 1];
      if (next !== undefined) return { start: part.start, end: next.start, text: '' };
      const before = parts[index - 1];
      return { start: before === undefined ? part.start : this.contentEnd(before.value, before.entry), end, text: '' };
    }
    const start = this.lines.startOf(this.lines.position(part.start).line);
    // The first member of a list's item shares its line with the dash.
    if (parent.kind === 'map' && this.text.slice(start, part.start).trim() !== '') {
      const next = parts[index + 1];
      return next === undefined ? undefined : { start: part.start, end: next.start, text: '' };
    }
    const next = this.text.indexOf('\n', end);
    return { start, end: next < 0 ? this.text.length : next + 1, text: '' };
  }

  /** Offset after the last character of a value, the white space and comments behind it left out. */
  private contentEnd(node: TemplateNode, entry?: MapEntry): number {
    const children = node.kind === 'map' ? node.entries.filter(child => child.isBorrowed !== true) : [];
    if (!this.isFlow(node) && node.kind === 'map' && node.isShortTag !== true && children.length > 0) {
      return Math.max(...children.map(child => this.contentEnd(child.value, child)));
    }
    if (!this.isFlow(node) && node.kind === 'list' && node.items.length > 0) {
      return Math.max(...node.items.map(item => this.contentEnd(item)));
    }
    if (node.kind === 'map' && node.isShortTag === true) {
      const [child] = node.entries;
      if (child !== undefined) return this.contentEnd(child.value);
    }
    const end = node.span[0] + this.text.slice(...node.span).trimEnd().length;
    return entry === undefined ? end : Math.max(end, this.text.indexOf(':', entry.keySpan[1]) + 1);
  }

  private isFlow(node: TemplateNode): boolean {
    return node.kind !== 'scalar' && /[[{]/.test(this.text.charAt(node.span[0]));
  }

  private stepOf(root: MapNode): number {
    const resources = nodeAt(root, ['Resources']);
    const first = resources?.kind === 'map' ? resources.entries.find(entry => entry.isBorrowed !== true) : undefined;
    const column = first === undefined ? 2 : this.lines.position(first.keySpan[0]).column - 1;
    return column >= 1 && column <= 8 ? column : 2;
  }
}

/** Everything above a member may go with it, apart from the section of resources itself. */
function isOptional(path: readonly (string | number)[]): boolean {
  return path.length > (path[0] === 'Resources' ? 2 : 1);
}

interface Part {
  readonly start: number;
  readonly value: TemplateNode;
  readonly entry?: MapEntry;
}

function entryPart(entry: MapEntry): Part {
  return { start: entry.keySpan[0], value: entry.value, entry };
}

function itemPart(value: TemplateNode): Part {
  return { start: value.span[0], value };
}

function isBlockScalar(text: string): boolean {
  return text.startsWith('|') || text.startsWith('>');
}

function isEmpty(node: TemplateNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}

function isFunction(node: MapNode): boolean {
  const [only] = node.entries;
  return node.entries.length === 1 && only !== undefined && (only.key === 'Ref' || only.key.startsWith('Fn::'));
}
