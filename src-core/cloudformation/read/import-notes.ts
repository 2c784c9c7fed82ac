import { connectionOf, isConnectionKind } from '../../catalog/connections.ts';
import { serviceOf } from '../../catalog/services.ts';
import type { PropertyTable } from '../../contract/property.ts';
import { assumptionOf } from './assumed-values.ts';
import type { ReadElement } from './read-properties.ts';
import type { TemplateReading } from './read-template.ts';

const MOST_NAMES = 8;

/** What a person should know of an imported template: what has no place on the canvas, and what is taken for granted. */
export function importNotes(reading: TemplateReading): readonly string[] {
  const elements = [...reading.elements.values()];
  const unknown = elements.flatMap(element => element.unknown.map(name => labelled(element, name)));
  const assumed = elements.flatMap(element =>
    Object.keys(element.properties)
      .filter(name => assumptionOf(reading, element.id, name) !== undefined && !element.askedFor.includes(name))
      .map(name => labelled(element, name)),
  );
  return [
    ...othersNote(reading),
    ...(reading.hasMoreCalls ? ['the roles allow more calls than can be drawn; the wires are not all of them'] : []),
    ...elements.flatMap(({ notes = [] }) => notes),
    ...note(unknown, 'is not told by the template and not judged', 'are not told by the template and not judged'),
    ...note(
      assumed,
      'stands behind a parameter or function: its default is checked',
      'stand behind parameters or functions: their defaults are checked',
    ),
  ];
}

function othersNote({ others }: TemplateReading): readonly string[] {
  if (others.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { type } of others) counts.set(type, (counts.get(type) ?? 0) + 1);
  const listed = [...counts].map(([type, count]) => (count === 1 ? type : `${count} ${type}`));
  const words = others.length === 1 ? '1 resource stays' : `${others.length} resources stay`;
  return [`${words} outside the canvas and in the template: ${listed.join(', ')}`];
}

function note(names: readonly string[], one: string, many: string): readonly string[] {
  if (names.length === 0) return [];
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  return [`${names.slice(0, MOST_NAMES).join(', ')}${more} ${names.length === 1 ? one : many}`];
}

function labelled({ id, type }: ReadElement, name: string): string {
  const table: PropertyTable = isConnectionKind(type) ? connectionOf(type).properties : serviceOf(type).properties;
  const label = table[name]?.label ?? name;
  return `${label.charAt(0).toLowerCase()}${label.slice(1)} of "${id}"`;
}
