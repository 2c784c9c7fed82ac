import { connectionOf, isConnectionKind } from '../../catalog/connections.ts';
import { serviceOf } from '../../catalog/services.ts';
import type { FindingPlace, TemplatePlace } from '../../contract/rule.ts';
import type { TextPosition } from '../../document/locate.ts';
import { LineMap } from '../text/line-map.ts';
import { entryOf, type MapEntry, nodeAt, type Span, type TemplateNode } from '../text/template-node.ts';
import { functionOn } from './assumed-values.ts';
import { globalsPath } from './globals.ts';
import { nestedStackOf } from './nested-stacks.ts';
import type { ReadElement, TemplatePath } from './read-properties.ts';
import type { TemplateReading } from './read-template.ts';

/** Finds where the elements of a design stand in the text of its template. */
export class TemplateLocator {
  private readonly reading: TemplateReading;
  private readonly starts: LineMap;

  constructor(reading: TemplateReading) {
    this.reading = reading;
    this.starts = new LineMap(reading.source.text);
  }

  /** Where an element stands, or what a finding speaks of; the beginning of the text where the template has neither. */
  locate(place: FindingPlace): TextPosition {
    return this.starts.position(this.span(place)?.[0] ?? 0);
  }

  /**
   * The name and value that a finding speaks of; of a value that goes on over several lines, the first line. The name of the
   * resource where the text does not have them, undefined where it does not have that either.
   */
  span(place: FindingPlace): Span | undefined {
    const { root } = this.reading.source;
    const path = this.pathOf(place);
    const steps = path === undefined ? [] : stepsTo(root, path);
    const last = steps.at(-1);
    if (last === undefined) return undefined;
    if (place.inTemplate !== undefined) return this.onOneLine(partOf(place.inTemplate, steps, last));
    return steps.length === 2 ? last.span : this.onOneLine(wholeOf(last));
  }

  /** The lines of an element, both ends included; undefined where nothing of the template is the element alone. */
  lines(element: string): { readonly first: number; readonly last: number } | undefined {
    const path = this.reading.elements.get(element)?.path;
    const { root, text } = this.reading.source;
    const key = path && stepsTo(root, path).at(-1)?.span;
    const value = path && nodeAt(root, path);
    if (key === undefined || value === undefined) return undefined;
    const end = value.span[0] + text.slice(...value.span).trimEnd().length;
    return { first: this.starts.position(key[0]).line, last: this.starts.position(Math.max(key[0], end)).line };
  }

  private pathOf({ element: id, path, place = [], inTemplate }: FindingPlace): TemplatePath | undefined {
    if (inTemplate !== undefined) return inTemplate.path;
    const { elements, source } = this.reading;
    const element = elements.get(id);
    for (const property of element === undefined || path === undefined ? [] : placesOf(element, path)) {
      const isThere = nodeAt(source.root, property) !== undefined || functionOn(source.root, property) !== undefined;
      if (isThere) return [...property, ...place];
      const shared = globalsPath(source.root, property);
      if (shared !== undefined) return shared;
    }
    const own = element?.path ?? elements.get(element?.from ?? '')?.path;
    // What stands in another file is where this one names it.
    const stack = nestedStackOf(own);
    return stack === undefined ? own : ['Resources', stack];
  }

  private onOneLine([start, end]: Span): Span {
    const { text } = this.reading.source;
    const lineEnd = text.indexOf('\n', start);
    const last = lineEnd < 0 ? end : Math.min(end, lineEnd);
    return [start, start + text.slice(start, last).trimEnd().length];
  }
}

/** Where a property of an element may stand. */
function placesOf({ type, places, resource }: ReadElement, property: string): readonly TemplatePath[] {
  const place = places.get(property);
  if (place !== undefined) return [place];
  const { reading } = isConnectionKind(type) ? connectionOf(type).cloudformation : serviceOf(type).cloudformation;
  const stands: Readonly<Record<string, readonly string[] | undefined>> = reading?.stands ?? {};
  const members = Object.hasOwn(stands, property) ? stands[property] : undefined;
  return resource === undefined ? [] : (members ?? []).map(member => [...resource.path, ...member.split('.')]);
}

/** A step on the way to a place: the name or item that stands there, with what it holds. */
interface Step {
  readonly span: Span;
  readonly node: TemplateNode;
}

/** A name with its value; a value that is borrowed stands elsewhere. */
function wholeOf({ span: [start, end], node }: Step): Span {
  return node.span[0] < start ? [start, end] : [start, Math.max(end, node.span[1])];
}

/** A name, or the value behind it; of what is missing, the name of what lacks it. */
function partOf({ part, path }: TemplatePlace, steps: readonly Step[], last: Step): Span {
  // `Properties` says nothing of what is missing in it.
  if (steps.length === 3 && path.length > 3) return steps[1]?.span ?? last.span;
  const { span, node } = last;
  const isPlain = node.kind === 'scalar' && node.span[0] < node.span[1];
  return part === 'value' && isPlain ? node.span : span;
}

/** The steps of a path as far as the template has them. */
function stepsTo(root: TemplateNode, path: TemplatePath): readonly Step[] {
  const steps: Step[] = [];
  let node: TemplateNode | undefined = root;
  for (const step of path) {
    const entry: MapEntry | undefined = typeof step === 'number' ? undefined : entryOf(node, step);
    const item: TemplateNode | undefined =
      typeof step === 'number' && node?.kind === 'list' ? node.items[step] : undefined;
    node = entry?.value ?? item;
    if (node === undefined) return steps;
    steps.push({ span: entry?.keySpan ?? node.span, node });
  }
  return steps;
}
