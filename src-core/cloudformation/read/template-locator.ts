import type { TextPosition } from '../../document/locate.ts';
import { LineMap } from '../text/line-map.ts';
import { entryOf, type Span, type TemplateNode } from '../text/template-node.ts';
import type { TemplatePath } from './read-properties.ts';
import type { TemplateReading } from './read-template.ts';

/** Finds where the elements of a design stand in the text of its template. */
export class TemplateLocator {
  private readonly reading: TemplateReading;
  private readonly lines: LineMap;

  constructor(reading: TemplateReading) {
    this.reading = reading;
    this.lines = new LineMap(reading.source.text);
  }

  /** Position of an element, or of one of its properties; of the nearest thing around it that the template has. */
  locate(element: string, property?: string): TextPosition {
    const read = this.reading.elements.get(element);
    const own = property === undefined ? undefined : read?.places.get(property);
    const path =
      own ?? read?.path ?? (read?.from === undefined ? undefined : this.reading.elements.get(read.from)?.path);
    const span = path === undefined ? undefined : spanOf(this.reading.source.root, path);
    return this.lines.position(span?.[0] ?? 0);
  }

  /** Position of an offset of the text. */
  position(offset: number): TextPosition {
    return this.lines.position(offset);
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
