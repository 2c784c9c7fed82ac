import type { ConnectionRecord, ResourceRecord } from '../../contract/edit.ts';
import type { EventloomDocument } from '../../document/document.ts';
import { InternalError } from '../../shared/internal-error.ts';
import { equalJson } from '../../shared/json.ts';
import { importTemplate } from '../read/import-template.ts';
import { keptFiles } from '../read/local-files.ts';
import { readTemplate, type TemplateReading } from '../read/read-template.ts';
import { changeText } from '../text/change-text.ts';
import type { TemplateText } from '../text/read-text.ts';
import type { TemplateChange } from '../text/template-change.ts';
import { additionChanges } from './addition-changes.ts';
import { pictureChanges } from './picture-changes.ts';
import { propertyChanges, tableOf } from './property-changes.ts';
import { removalChanges } from './removal-changes.ts';

/** An edit of a design that its template does not take: as a sentence, with the element. */
export interface RefusedChange {
  readonly element: string;
  readonly message: string;
}

/** The template that a design has become. */
export interface WrittenTemplate {
  /** Byte for byte the template that the design came from, apart from the lines of what was edited. */
  readonly text: string;
  /** What could not be written; the text is as if it had not been edited. */
  readonly refused: readonly RefusedChange[];
}

/** The design as its template alone says it, before any edit. */
export interface TemplateBase {
  readonly reading: TemplateReading;
  readonly document: EventloomDocument;
}

const bases = new WeakMap<NonNullable<EventloomDocument['template']>, TemplateBase>();

/** Reads the template that a design keeps; undefined for a design without one. */
export function baseOf(document: EventloomDocument): TemplateBase | undefined {
  const { template } = document;
  if (template === undefined) return undefined;
  const known = bases.get(template);
  if (known !== undefined) return known;
  const read = readTemplate(template.text, keptFiles(template.files));
  if (!read.ok) throw new InternalError('TEMPLATE_TEXT', `the kept template cannot be read: ${read.error[0]?.message}`);
  const places = Object.fromEntries(Object.entries(template.arranged).map(([id, [x, y]]) => [id, { x, y }]));
  const base = { reading: read.value, document: importTemplate(read.value, places) };
  bases.set(template, base);
  return base;
}

/** The text of the template that a design came from, with its edits; undefined for a design without a template. */
export function writeTemplate(document: EventloomDocument): WrittenTemplate | undefined {
  const base = baseOf(document);
  if (base === undefined) return undefined;
  const refused: RefusedChange[] = [];
  let source = base.reading.source;
  const apply = (element: string, changes: readonly TemplateChange[]) => {
    const changed = applyChanges(source, changes);
    if (changed !== undefined) source = changed;
    else
      refused.push({
        element,
        message: `The edit of "${element}" does not fit the text of the template; make it there`,
      });
  };
  for (const [record, name] of editedProperties(base.document, document)) {
    const element = base.reading.elements.get(record.id);
    if (element === undefined || (element.resource === undefined && element.path === undefined)) continue;
    const changes = propertyChanges(source, element, name, record.properties[name]);
    if (changes.ok) apply(record.id, changes.value);
    else {
      const label = tableOf(record)[name]?.label ?? name;
      refused.push({ element: record.id, message: `${label} of "${record.id}" ${changes.error}` });
    }
  }
  const redrawn = redrawnWires(base.document, document);
  const removals = removalChanges(source, base, document, redrawn);
  refused.push(...removals.refused);
  for (const { element, changes } of removals.removed) apply(element, changes);
  const additions = additionChanges(source, base.reading, document, addedIds(base.document, document, redrawn));
  refused.push(...additions.refused);
  if (additions.refused.length === 0) apply('', additions.changes);
  apply('', pictureChanges({ ...base.reading, source }, base.document, document, additions));
  return { text: source.text, refused };
}

/** Wires that were given other ends or another kind: one goes, another comes. */
function redrawnWires(base: EventloomDocument, document: EventloomDocument): ReadonlySet<string> {
  const before = new Map(base.connections.map(wire => [wire.id, wire]));
  const redrawn = document.connections.filter(({ id, type, from, to }) => {
    const old = before.get(id);
    return old !== undefined && (old.type !== type || old.from !== from || old.to !== to);
  });
  return new Set(redrawn.map(({ id }) => id));
}

function addedIds(
  base: EventloomDocument,
  document: EventloomDocument,
  redrawn: ReadonlySet<string>,
): ReadonlySet<string> {
  const known = new Set([...base.resources, ...base.connections].map(({ id }) => id));
  const all = [...document.resources, ...document.connections].map(({ id }) => id);
  return new Set(all.filter(id => !known.has(id) || redrawn.has(id)));
}

function applyChanges(source: TemplateText, changes: readonly TemplateChange[]): TemplateText | undefined {
  let changed: TemplateText | undefined = source;
  for (const change of changes) {
    changed = changed && changeText(changed, change);
  }
  return changed;
}

/** Every property of a kept element that the design states otherwise than its template. */
function editedProperties(
  base: EventloomDocument,
  document: EventloomDocument,
): readonly (readonly [ResourceRecord | ConnectionRecord, string])[] {
  const before = new Map([...base.resources, ...base.connections].map(record => [record.id, record]));
  return [...document.resources, ...document.connections].flatMap(record => {
    const old = before.get(record.id);
    if (old === undefined || old.properties === record.properties) return [];
    const names = new Set([...Object.keys(old.properties), ...Object.keys(record.properties)]);
    const table = tableOf(record);
    return [...names]
      .filter(name => table[name]?.simulationOnly !== true)
      .filter(name => !equalJson(old.properties[name], record.properties[name]))
      .map(name => [record, name] as const);
  });
}
