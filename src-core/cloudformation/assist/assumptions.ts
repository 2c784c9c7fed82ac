import type { EventloomDocument } from '../../document/document.ts';
import { equalJson } from '../../shared/json.ts';
import { assumptionOf, presenceOf } from '../read/assumed-values.ts';
import { tableOf } from '../write/property-changes.ts';
import { baseOf } from '../write/write-template.ts';

/**
 * Where the value of a property of a design comes from, when its template does not state it: `from the default of
 * parameter "Wait"`. Undefined for a design without a template, and for a value that has been edited since.
 */
export function valueAssumption(document: EventloomDocument, element: string, property: string): string | undefined {
  const base = baseOf(document);
  if (base === undefined || isEdited(base.document, document, element, property)) return undefined;
  return assumptionOf(base.reading, element, property);
}

/** What decides whether an element is there at all: `exists only while condition "IsLive" holds, which it does`. */
export function presenceAssumption(document: EventloomDocument, element: string): string | undefined {
  const base = baseOf(document);
  return base && presenceOf(base.reading, element);
}

/**
 * What a finding takes for granted of the template of a design, as a sentence: `Visibility timeout: from the default of
 * parameter "Wait".` Undefined where the template or the design states it.
 */
export function findingAssumption(
  document: EventloomDocument,
  { element, path }: { readonly element: string; readonly path?: string },
): string | undefined {
  const read = baseOf(document)?.reading.elements.get(element);
  if (read === undefined) return undefined;
  const value = path === undefined ? undefined : valueAssumption(document, element, path);
  const presence = presenceAssumption(document, element);
  const parts = [
    ...(value === undefined || path === undefined ? [] : [`${tableOf(read)[path]?.label ?? path}: ${value}`]),
    ...(presence === undefined ? [] : [`"${read.path?.[1] ?? element}" ${presence}`]),
  ];
  return parts.length === 0 ? undefined : `${parts.join('; ')}.`;
}

/** Whether a design says something else of a property than it said before. */
export function isEdited(
  before: EventloomDocument,
  after: EventloomDocument,
  element: string,
  property: string,
): boolean {
  if (before === after) return false;
  const valueIn = ({ resources, connections }: EventloomDocument) =>
    [...resources, ...connections].find(({ id }) => id === element)?.properties[property];
  return !equalJson(valueIn(before), valueIn(after));
}
