import { checkDocument } from '../../checking/check-document.ts';
import type { PropertyTable } from '../../contract/property.ts';
import type { Finding } from '../../contract/rule.ts';
import { applyEdits } from '../../document/apply-edits.ts';
import type { EventloomDocument } from '../../document/document.ts';
import { parseDocument } from '../../document/parse.ts';
import { serializeDocument } from '../../document/serialize.ts';
import { layoutDesign } from '../../drawing/layout.ts';
import { buildGraph } from '../../graph/build-graph.ts';

import { equalJson, type Json } from '../../shared/json.ts';
import { importNotes } from '../read/import-notes.ts';
import { importTemplate } from '../read/import-template.ts';
import { readTemplate, type TemplateReading } from '../read/read-template.ts';
import { TemplateLocator } from '../read/template-locator.ts';
import { nodeAt } from '../text/template-node.ts';
import { tableOf } from '../write/property-changes.ts';
import { writeTemplate } from '../write/write-template.ts';

/** One property may make the two objects around it, each with a line for its closing brace. */
const MOST_LINES = 8;

/** An error that the rules find in a file. */
export interface FileFinding {
  readonly ruleId: string;
  readonly element: string;
  readonly line: number;
  readonly message: string;
}

/** How one file of a corpus fares. */
export interface FileOutcome {
  /** Left out for a file that opens. */
  readonly unreadable?: string;
  readonly byteIdentical: boolean;
  readonly editUndoIdentical: boolean;
  readonly fixedPoint: boolean;
  readonly errorFindings: readonly FileFinding[];
  /** Reading, checking and writing, without the layout and the tests around them. */
  readonly millis: number;
  readonly failures: readonly string[];
}

/** Imports a template, checks it and takes it through every round trip; `now` tells milliseconds. Throws nothing. */
export async function verifyTemplate(text: string, now: () => number): Promise<FileOutcome> {
  const began = now();
  const read = readTemplate(text);
  if (!read.ok) return unreadable(`${read.error[0]?.line ?? 1}: ${read.error[0]?.message ?? ''}`, now() - began);
  const reading = read.value;
  const imported = importTemplate(reading, {});
  const graph = buildGraph(imported);
  const { findings } = checkDocument(imported, graph);
  const checked = now() - began;
  const document = importTemplate(reading, await layoutDesign(graph));
  const wrote = now();
  const failures: string[] = [];
  const say = (holds: boolean, what: string): boolean => {
    if (!holds) failures.push(what);
    return holds;
  };
  const byteIdentical = say(writeTemplate(document)?.text === text, 'saving without an edit changes the text');
  const millis = checked + (now() - wrote);
  importNotes(reading);
  const edit = verifyEdit(text, reading, document);
  say(edit === undefined, edit ?? '');
  const fixedPoint = say(isFixedPoint(document), 'import, export and import again give another design');
  return {
    byteIdentical,
    editUndoIdentical: edit === undefined,
    fixedPoint,
    errorFindings: errorsOf(findings, reading),
    millis,
    failures,
  };
}

function unreadable(reason: string, millis: number): FileOutcome {
  const nothing = {
    byteIdentical: false,
    editUndoIdentical: false,
    fixedPoint: false,
    errorFindings: [],
    failures: [],
  };
  return { ...nothing, unreadable: reason, millis };
}

function errorsOf(findings: readonly Finding[], reading: TemplateReading): readonly FileFinding[] {
  const locator = new TemplateLocator(reading);
  return findings
    .filter(finding => finding.severity === 'error')
    .map(finding => ({
      ruleId: finding.ruleId,
      element: finding.element,
      line: locator.locate(finding).line,
      message: finding.message,
    }));
}

/** The design's file says the same, its template is the same text, and reading that gives the same design. */
function isFixedPoint(document: EventloomDocument): boolean {
  const file = serializeDocument(document);
  const parsed = parseDocument(file);
  if (!parsed.ok || serializeDocument(parsed.value) !== file) return false;
  const read = readTemplate(writeTemplate(parsed.value)?.text ?? '');
  if (!read.ok) return false;
  const places = Object.fromEntries(document.resources.map(({ id, position }) => [id, position]));
  return serializeDocument(importTemplate(read.value, places)) === file;
}

/** Edits the first property that the template takes, or moves a node; then takes it back. Undefined when all is well. */
function verifyEdit(text: string, reading: TemplateReading, document: EventloomDocument): string | undefined {
  const [first] = document.resources;
  if (first === undefined) return undefined;
  for (const record of [...document.resources, ...document.connections]) {
    for (const [property, value] of candidates(tableOf(record), record.properties)) {
      const edited = applyEdits(document, [{ edit: 'set-property', id: record.id, property, value }]);
      const written = writeTemplate(edited);
      if (written === undefined || written.refused.length > 0) continue;
      const back = applyEdits(edited, [
        { edit: 'set-property', id: record.id, property, value: record.properties[property] },
      ]);
      return whatIsWrong({ text, reading, document, id: record.id, property, value, written: written.text, back });
    }
  }
  const position = { x: first.position.x + 4, y: first.position.y };
  const moved = applyEdits(document, [{ edit: 'move', positions: { [first.id]: position } }]);
  const written = writeTemplate(moved);
  if (written === undefined || written.refused.length > 0) return 'no edit can be written, not even a moved node';
  const read = readTemplate(written.text);
  if (!read.ok || read.value.document.resources.find(({ id }) => id === first.id)?.position.x !== position.x) {
    return 'a moved node does not stand in the text';
  }
  const back = applyEdits(moved, [{ edit: 'move', positions: { [first.id]: first.position } }]);
  return writeTemplate(back)?.text === text ? undefined : 'undoing a move changes the text';
}

interface TriedEdit {
  readonly text: string;
  readonly reading: TemplateReading;
  readonly document: EventloomDocument;
  readonly id: string;
  readonly property: string;
  readonly value: Json;
  /** The text after the edit. */
  readonly written: string;
  /** The design after undoing it. */
  readonly back: EventloomDocument;
}

function whatIsWrong({ text, reading, document, id, property, value, written, back }: TriedEdit): string | undefined {
  const what = `${property} of "${id}"`;
  if (written === text) return `editing ${what} does not change the text`;
  const read = readTemplate(written);
  if (!read.ok) return `after editing ${what} the text is broken: ${read.error[0]?.message}`;
  const places = Object.fromEntries(document.resources.map(resource => [resource.id, resource.position]));
  const again = importTemplate(read.value, places);
  const expected = applyEdits(document, [{ edit: 'set-property', id, property, value }]);
  if (!equalJson(drawn(again), drawn(expected))) return `editing ${what} changes more than that in the design`;
  const said = schemaWords(again);
  if (schemaWords(expected).some(words => !said.includes(words)))
    return `after editing ${what} the design says what the schemas no longer say of the text`;
  const lines = changedLines(text, written);
  if (lines > MOST_LINES) return `editing ${what} changes ${lines} lines`;
  if (writeTemplate(back)?.text !== text) return `undoing the edit of ${what} changes the text`;
  const place = reading.elements.get(id)?.places.get(property);
  if (place === undefined || nodeAt(reading.source.root, place) === undefined) return undefined;
  const before = [...document.resources, ...document.connections].find(record => record.id === id)?.properties[
    property
  ];
  // A value that the design cannot hold (null, a text for a number) comes back by undo alone, which is checked above.
  if (before === undefined) return undefined;
  const inverse = writeTemplate(applyEdits(again, [{ edit: 'set-property', id, property, value: before }]));
  return inverse?.text === text ? undefined : `setting ${what} back in the saved text does not give the text before`;
}

/** What CloudFormation's schemas say of a design's template. */
function schemaWords(document: EventloomDocument): readonly string[] {
  const { findings } = checkDocument(document, buildGraph(document));
  return findings.flatMap(({ inTemplate, message }) => (inTemplate === undefined ? [] : [message]));
}

function drawn({ name, resources, connections }: EventloomDocument): Json {
  return JSON.parse(JSON.stringify({ name, resources, connections }));
}

/** Lines of the second text that the first has not, and the other way round, whichever are more. */
function changedLines(before: string, after: string): number {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < fresh.length - start && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;
  return Math.max(old.length, fresh.length) - start - end;
}

/** Another value for each simple property: those that the design states first. */
function candidates(
  table: PropertyTable,
  stated: Readonly<Record<string, Json | undefined>>,
): readonly (readonly [string, Json])[] {
  const names = Object.keys(table).toSorted((left, right) => Number(right in stated) - Number(left in stated));
  return names.flatMap((name): readonly (readonly [string, Json])[] => {
    const property = table[name];
    const value = stated[name];
    if (property?.kind === 'integer' && property.simulationOnly !== true) {
      const next = typeof value === 'number' ? value + 1 : property.minimum + 1;
      return [[name, next === property.default ? next + 1 : next]];
    }
    return property?.kind === 'text' && typeof value === 'string' ? [[name, `${value}x`]] : [];
  });
}
