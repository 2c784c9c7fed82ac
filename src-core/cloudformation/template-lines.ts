import type { Template } from '../contract/template-part.ts';
import { isJsonObject, type Json } from '../shared/json.ts';
import { METADATA_KEY } from './design-metadata.ts';
import type { TemplateFormat } from './render-template.ts';

/** Lines of a text, counted from 1, both ends included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Where each element of the design stands in the text of its template, its main resource first: by element id, from the
 * text that `renderTemplate` gave. An element without anything in the template (a client) is not there.
 */
export function templateLines(
  template: Template,
  text: string,
  format: TemplateFormat,
): ReadonlyMap<string, readonly LineRange[]> {
  const entries = entryLines(text, format);
  const lines = new Map<string, readonly LineRange[]>();
  for (const { id, logicalIds } of elementsOf(template)) {
    const ranges = logicalIds.flatMap(logicalId => entries.get(logicalId) ?? []);
    if (ranges.length > 0) lines.set(id, ranges);
  }
  return lines;
}

function elementsOf(template: Template): readonly { readonly id: string; readonly logicalIds: readonly string[] }[] {
  const metadata = template.Metadata?.[METADATA_KEY];
  const elements: Json | undefined = isJsonObject(metadata) ? metadata['Elements'] : undefined;
  if (!Array.isArray(elements)) return [];
  return elements.flatMap((element: Json) => {
    if (!isJsonObject(element)) return [];
    const { Id: id, Resources: resources } = element;
    if (typeof id !== 'string' || !Array.isArray(resources)) return [];
    return [{ id, logicalIds: resources.map(String) }];
  });
}

/** The lines of every parameter and resource, told by their indentation. */
function entryLines(text: string, format: TemplateFormat): ReadonlyMap<string, LineRange> {
  const isSection = format === 'yaml' ? /^(\w+):/ : /^ {2}"(\w+)":/;
  const isEntry = format === 'yaml' ? /^ {2}'?(\w+)'?:/ : /^ {4}"(\w+)":/;
  const indentation = format === 'yaml' ? /^ {3}/ : /^ {4}[ }]/;
  const entries = new Map<string, LineRange>();
  let section = '';
  let open: { readonly name: string; readonly first: number } | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    section = isSection.exec(line)?.[1] ?? section;
    const name = isEntry.exec(line)?.[1];
    if (name !== undefined) open = { name, first: index + 1 };
    else if (!indentation.test(line) && line !== '') open = undefined;
    if (open === undefined || (section !== 'Resources' && section !== 'Parameters')) continue;
    entries.set(open.name, { first: open.first, last: index + 1 });
  }
  return entries;
}
