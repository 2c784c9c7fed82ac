import type { TemplatePath } from '../read/read-properties.ts';
import type { Span, TemplateNode } from '../text/template-node.ts';

/** What stands at an offset of a template. */
export interface PlaceInTemplate {
  /** Keys and indexes from the root to it, functions among them. */
  readonly path: TemplatePath;
  /** The name of a member; else its value. */
  readonly isKey: boolean;
  readonly span: Span;
}

/** The innermost name or plain value at an offset; undefined between them, and on tags. */
export function placeAt(root: TemplateNode, offset: number): PlaceInTemplate | undefined {
  let node: TemplateNode | undefined = root;
  const path: (string | number)[] = [];
  while (node !== undefined) {
    if (node.kind === 'scalar') return holds(node.span, offset) ? { path, isKey: false, span: node.span } : undefined;
    if (node.kind === 'list') {
      const index: number = node.items.findIndex(item => holds(item.span, offset));
      if (index >= 0) path.push(index);
      node = node.items[index];
      continue;
    }
    const isTag = node.isShortTag === true;
    const own = node.entries.filter(entry => entry.isBorrowed !== true);
    const named = isTag ? undefined : own.find(({ keySpan }) => holds(keySpan, offset));
    if (named !== undefined) return { path: [...path, named.key], isKey: true, span: named.keySpan };
    const around = own.find(({ value }) => holds(value.span, offset));
    if (around !== undefined) path.push(around.key);
    node = around?.value;
  }
  return undefined;
}

/** The logical id of the resource in whose lines an offset stands; undefined outside of resources. */
export function resourceAt(root: TemplateNode, text: string, offset: number): string | undefined {
  const resources = root.kind === 'map' ? root.entries.findLast(({ key }) => key === 'Resources') : undefined;
  if (resources?.value.kind !== 'map') return undefined;
  return resources.value.entries.find(({ keySpan, value, isBorrowed }) => {
    if (isBorrowed === true) return false;
    const start = text.lastIndexOf('\n', keySpan[0]) + 1;
    const last = Math.max(keySpan[1], value.span[0] + text.slice(...value.span).trimEnd().length);
    const end = text.indexOf('\n', last);
    return start <= offset && offset <= (end < 0 ? text.length : end);
  })?.key;
}

function holds([start, end]: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
