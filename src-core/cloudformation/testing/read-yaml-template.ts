import type { EventloomDocument } from '../../document/document.ts';
import { importTemplate } from '../read/import-template.ts';
import { readTemplate, type TemplateReading } from '../read/read-template.ts';

/** Reads a template that a test states; fails the test when it cannot be read. */
export function reading(text: string): TemplateReading {
  const read = readTemplate(text);
  if (!read.ok) throw new Error(read.error.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  return read.value;
}

/** The design of a template that a test states. */
export function imported(text: string): EventloomDocument {
  return importTemplate(reading(text), {});
}

/** Wires as `from > to (kind)`, in the order of their text. */
export function wiresOf(document: EventloomDocument): readonly string[] {
  return document.connections.map(({ from, to, type }) => `${from} > ${to} (${type})`).sort();
}

/** The stated properties of an element. */
export function propertiesRead(document: EventloomDocument, id: string): Readonly<Record<string, unknown>> {
  const element = [...document.resources, ...document.connections].find(candidate => candidate.id === id);
  if (element === undefined) throw new Error(`there is no ${id}`);
  return element.properties;
}
