import { connectionOf } from '../catalog/connections.ts';
import { serviceOf } from '../catalog/services.ts';
import type { ExportSettings } from '../contract/export-settings.ts';
import type { PropertyTable, PropertyValues } from '../contract/property.ts';
import type { Scenario } from '../contract/scenario.ts';
import { equalJson, isJsonObject, type Json, type JsonObject } from '../shared/json.ts';
import { DOCUMENT_VERSION, type EventloomDocument, type SourceTemplate } from './document.ts';

const LINE_WIDTH = 120;

/**
 * The text of a design's file: two-space indent, members in a fixed order, properties in their table's order, short
 * records on one line, a newline at the end. The same design always gives the same text.
 */
export function serializeDocument(document: EventloomDocument): string {
  const file: JsonObject = {
    $schema: document.$schema,
    eventloom: DOCUMENT_VERSION,
    name: document.name,
    resources: document.resources.map(resource => ({
      id: resource.id,
      type: resource.type,
      name: resource.name,
      position: { x: resource.position.x, y: resource.position.y },
      properties: inTableOrder(resource.properties, serviceOf(resource.type).properties),
    })),
    connections: document.connections.map(connection => ({
      id: connection.id,
      type: connection.type,
      from: connection.from,
      to: connection.to,
      properties: inTableOrder(connection.properties, connectionOf(connection.type).properties),
    })),
    groups: document.groups?.map(({ id, name, members }) => ({ id, name, members: [...members] })),
    scenarios: document.scenarios.map(withoutDefaults),
    silenced: document.silenced?.map(({ ruleId, element, reason }) => ({ ruleId, element, reason })),
    export: document.export && settingsRecord(document.export),
    template: document.template && templateRecord(document.template),
  };
  return `${format(file, '', true)}\n`;
}

function settingsRecord({ tags, retain, alarms, parameters }: ExportSettings): JsonObject {
  return { tags, retain, alarms, parameters };
}

/** The text line by line, so that a change of one line is one line in a diff. */
function templateRecord({ format: kind, arranged, unknown, files, text }: SourceTemplate): JsonObject {
  const lines = files && Object.fromEntries(Object.entries(files).map(([path, whole]) => [path, whole.split('\n')]));
  return { format: kind, arranged, unknown, files: lines, text: text.split('\n') };
}

function inTableOrder(values: PropertyValues, table: PropertyTable): JsonObject {
  const ordered: Record<string, Json> = {};
  for (const name of Object.keys(table)) {
    const value = values[name];
    if (value !== undefined) ordered[name] = value;
  }
  return ordered;
}

function withoutDefaults(scenario: Scenario): JsonObject {
  return {
    name: scenario.name,
    seed: scenario.seed,
    forSeconds: scenario.forSeconds,
    load: scenario.load.map(load => leaveOut(load, { arrivals: 'constant', ratePerSecond: 1, fromSeconds: 0 })),
    faults: scenario.faults.map(fault => leaveOut(fault, { rate: 1, fromSeconds: 0 })),
    expect: scenario.expect.map(expectation => leaveOut(expectation, {})),
  };
}

function leaveOut(record: object, defaults: JsonObject): JsonObject {
  const kept = Object.entries(record as JsonObject).filter(
    ([name, value]) => value !== undefined && !(name in defaults && equalJson(value, defaults[name])),
  );
  return Object.fromEntries(kept);
}

/** JSON text in which whatever fits on a line stays on it. */
function format(value: Json, indent: string, isRoot = false): string {
  const flat = flatten(value);
  if (!isRoot && indent.length + flat.length <= LINE_WIDTH) return flat;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[\n${value.map(item => inner + format(item, inner)).join(',\n')}\n${indent}]`;
  }
  if (isJsonObject(value)) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    if (members.length === 0) return '{}';
    const lines = members.map(([name, member]) => `${inner}${JSON.stringify(name)}: ${format(member ?? null, inner)}`);
    return `{\n${lines.join(',\n')}\n${indent}}`;
  }
  return JSON.stringify(value);
}

function flatten(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(flatten).join(', ')}]`;
  if (isJsonObject(value)) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    if (members.length === 0) return '{}';
    return `{ ${members.map(([name, member]) => `${JSON.stringify(name)}: ${flatten(member ?? null)}`).join(', ')} }`;
  }
  return JSON.stringify(value);
}
