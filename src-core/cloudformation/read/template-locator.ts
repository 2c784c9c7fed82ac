import type { TextPosition } from '../../document/locate.ts';
import { LineMap } from '../text/line-map.ts';
import { entryOf, nodeAt, type Span, type TemplateNode } from '../text/template-node.ts';
import type { TemplatePath } from './read-properties.ts';
import type { TemplateReading } from './read-template.ts';

/** Finds where the elements of a design stand in the text of its template. */
export class TemplateLocator {
  private readonly reading: TemplateReading;
  private readonly starts: LineMap;

  constructor(reading: TemplateReading) {
    this.reading = reading;
    this.starts = new LineMap(reading.source.text);
  }

  /** Position of an element, or of one of its properties; of the nearest thing around it that the template has. */
  locate(element: string, property?: string): TextPosition {
    const read = this.reading.elements.get(element);
    const own = property === undefined ? undefined : read?.places.get(property);
    const path =
      own ?? read?.path ?? (read?.from === undefined ? undefined : this.reading.elements.get(read.from)?.path);
    const span = path === undefined ? undefined : spanOf(this.reading.source.root, path);
    return this.starts.position(span?.[0] ?? 0);
  }

  /** The lines of an element, both ends included; undefined where nothing of the template is the element alone. */
  lines(element: string): { readonly first: number; readonly last: number } | undefined {
    const path = this.reading.elements.get(element)?.path;
    const { root, text } = this.reading.source;
    const key = path && spanOf(root, path);
    const value = path && nodeAt(root, path);
    if (key === undefined || value === undefined) return undefined;
    const end = value.span[0] + text.slice(...value.span).trimEnd().length;
    return { first: this.starts.position(key[0]).line, last: this.starts.position(Math.max(key[0], end)).line };
  }
}

/** The span of the key or item at a path, or of the deepest one on the way that exists. */
function spanOf(root: TemplateNode, path: TemplatePath): Span | undefined {
  let node: TemplateNode | undefined = root;
  let span: Span | undefined;
  for (const step of path) {
    if (typeof step === 'number') {
      node = node?.kind === 'list' ? node.items[step] : undefined;
      if (node !== undefined) span = node.span;
    } else {
      const entry = entryOf(node, step);
      node = entry?.value;
      if (entry !== undefined) span = entry.keySpan;
    }
    if (node === undefined) return span;
  }
  return span;
}
