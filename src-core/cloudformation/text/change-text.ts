import { applyEdits, type FormattingOptions, modify } from 'jsonc-parser';
import type { Json } from '../../shared/json.ts';
import { YamlEditor } from './edit-yaml.ts';
import { readTemplateText, type TemplateText } from './read-text.ts';
import type { TemplateChange } from './template-change.ts';
import { nodeAt, type TemplateNode } from './template-node.ts';

/**
 * The text of a template after one change. Comments, order, quotes, indentation and line endings of everything else stay
 * as they are. Undefined where the text has no place for the change.
 */
export function changeText(source: TemplateText, change: TemplateChange): TemplateText | undefined {
  const text = source.format === 'json' ? changeJson(source, change) : changeYaml(source, change);
  if (text === undefined) return undefined;
  const read = readTemplateText(text);
  return read.ok ? read.value : undefined;
}

function changeYaml(source: TemplateText, change: TemplateChange): string | undefined {
  const edit = new YamlEditor(source.text, source.root).edit(change);
  return edit && source.text.slice(0, edit.start) + edit.text + source.text.slice(edit.end);
}

function changeJson({ text, root }: TemplateText, change: TemplateChange): string | undefined {
  const mark = text.charCodeAt(0) === 0xfeff ? text.slice(0, 1) : '';
  const body = text.slice(mark.length);
  // Without a format what is written stays on the line of what it is put into.
  const format = isOnOneLine(text, root, change.path) ? {} : { formattingOptions: formattingOf(body) };
  const list = change.change === 'append' ? nodeAt(root, change.path) : undefined;
  const items = list?.kind === 'list' ? list.items.length : undefined;
  const edits =
    change.change === 'append'
      ? items === undefined
        ? modify(body, [...change.path], [change.value], format)
        : modify(body, [...change.path, items], change.value, { ...format, isArrayInsertion: true })
      : change.change === 'remove'
        ? modify(body, [...removedPath(root, change.path)], undefined, format)
        : modify(body, [...change.path], likeBefore(nodeAt(root, change.path), change.value), format);
  return edits.length === 0 ? undefined : mark + applyEdits(body, edits);
}

/** A number in the place of one that was written as text stays a text. */
function likeBefore(node: TemplateNode | undefined, value: Json): Json {
  const wasText = node?.kind === 'scalar' && typeof node.value === 'string';
  return wasText && (typeof value === 'number' || typeof value === 'boolean') ? String(value) : value;
}

/** An object that would be left empty goes too, up to the properties of its resource. */
function removedPath(root: TemplateNode, path: readonly (string | number)[]): readonly (string | number)[] {
  const parent = nodeAt(root, path.slice(0, -1));
  const isOnly = parent?.kind === 'map' && parent.entries.length === 1;
  return isOnly && path.length > 2 && path.at(-2) !== 'Properties' ? removedPath(root, path.slice(0, -1)) : path;
}

/** Whether the innermost list or map on the way to a place that holds something stands on one line of its text. */
function isOnOneLine(text: string, root: TemplateNode, path: readonly (string | number)[]): boolean {
  const around = path.map((_, length) => nodeAt(root, path.slice(0, length))).findLast(holdsSomething);
  return around !== undefined && !text.slice(...around.span).includes('\n');
}

function holdsSomething(node: TemplateNode | undefined): boolean {
  return (node?.kind === 'map' && node.entries.length > 0) || (node?.kind === 'list' && node.items.length > 0);
}

function formattingOf(text: string): FormattingOptions {
  const indent = /\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
  const insertSpaces = !indent.startsWith('\t');
  return { insertSpaces, tabSize: insertSpaces ? indent.length : 1, eol: text.includes('\r\n') ? '\r\n' : '\n' };
}
