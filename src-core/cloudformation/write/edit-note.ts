import { isConnectionKind } from '../../catalog/connections.ts';
import { serviceOf } from '../../catalog/services.ts';
import type { Edit } from '../../contract/edit.ts';
import type { Property } from '../../contract/property.ts';
import type { EventloomDocument } from '../../document/document.ts';
import type { Json } from '../../shared/json.ts';
import { entryOf, type MapNode, memberOf } from '../text/template-node.ts';
import { propertyChanges, tableOf } from './property-changes.ts';
import { baseOf } from './write-template.ts';

/** What an edit of a property would do to the template that a design came from, told before it is made. */
export interface EditNote {
  /** The template takes no edit of it from the canvas. */
  readonly isRefused: boolean;
  /** One sentence with what to do: `Stands behind Fn::If; change it in the template's text, so that …`. */
  readonly message: string;
}

/** What is to be said before a property is edited; undefined where the edit changes the property's own lines alone. */
export function editNote(document: EventloomDocument, elementId: string, name: string): EditNote | undefined {
  const base = baseOf(document);
  const element = base?.reading.elements.get(elementId);
  if (base === undefined || element === undefined) return undefined;
  if (element.resource === undefined && element.path === undefined) return undefined;
  const property = tableOf(element)[name];
  if (property === undefined || property.simulationOnly === true) return undefined;
  const value = element.properties[name] ?? sampleOf(property);
  const changes = propertyChanges(base.reading.source, element, name, value);
  if (!changes.ok)
    return { isRefused: true, message: `${changes.error.charAt(0).toUpperCase()}${changes.error.slice(1)}` };
  if (changes.value.some(({ path }) => isMadeElsewhere(base.reading.source.root, path))) {
    return { isRefused: true, message: 'Stands in a part of the template that a loop or merge makes; change it there' };
  }
  const [change] = changes.value;
  const reading = isConnectionKind(element.type) ? undefined : serviceOf(element.type).cloudformation.reading;
  const more = reading?.editNote?.(property, element.sides ?? {});
  const notes = [
    ...(change?.path[0] === 'Parameters'
      ? [`An edit changes the default of parameter "${String(change.path[1])}"`]
      : []),
    ...(more === undefined ? [] : [more]),
  ];
  return notes.length === 0 ? undefined : { isRefused: false, message: notes.join('. ') };
}

/** An edit that a template does not take, with the reason. */
export interface RefusedEdit {
  readonly element: string;
  readonly property: string;
  readonly message: string;
}

/** The first of some edits that the template of a design does not take; undefined where it takes them all. */
export function refusedEdit(document: EventloomDocument, edits: readonly Edit[]): RefusedEdit | undefined {
  for (const edit of edits) {
    if (edit.edit !== 'set-property') continue;
    const note = editNote(document, edit.id, edit.property);
    if (note?.isRefused === true) return { element: edit.id, property: edit.property, message: note.message };
  }
  return undefined;
}

/** Whether a place is in a resource that the text itself has not got: a loop makes it, or a merge key. */
function isMadeElsewhere(root: MapNode, [section, logicalId]: readonly (string | number)[]): boolean {
  if (section !== 'Resources') return false;
  const entry = entryOf(memberOf(root, 'Resources'), String(logicalId));
  return entry === undefined || entry.isBorrowed === true;
}

/** Some value of the property's kind. */
function sampleOf(property: Property): Json {
  switch (property.kind) {
    case 'integer':
    case 'number':
      return property.minimum;
    case 'boolean':
      return property.default !== true;
    case 'choice':
      return property.options[0]?.value ?? '';
    case 'text':
    case 'reference':
      return 'name';
    case 'list':
      return ['name'];
    case 'json':
      return { name: 'value' };
  }
}
