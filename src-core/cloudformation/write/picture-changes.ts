import type { ConnectionRecord, ResourceRecord } from '../../contract/edit.ts';
import type { PropertyTable } from '../../contract/property.ts';
import { canStandInTemplate } from '../../contract/template-part.ts';
import type { EventloomDocument } from '../../document/document.ts';
import { equalJson, isJsonObject, type Json, type JsonObject } from '../../shared/json.ts';
import { METADATA_KEY } from '../design-metadata.ts';
import type { TemplateReading } from '../read/read-template.ts';
import { nodeToJson } from '../text/node-to-json.ts';
import type { TemplateChange } from '../text/template-change.ts';
import { nodeAt } from '../text/template-node.ts';
import { jsonChanges } from './json-changes.ts';
import { tableOf } from './property-changes.ts';

const PLACE = ['Metadata', METADATA_KEY] as const;

/**
 * The changes of `Metadata` that keep what a template cannot say of a design: moved nodes, names, clients, settings of the
 * simulation, scenarios. What the template says already is not repeated.
 */
export function pictureChanges(
  reading: TemplateReading,
  base: EventloomDocument,
  document: EventloomDocument,
): readonly TemplateChange[] {
  const found = nodeAt(reading.source.root, PLACE);
  const saved = found === undefined ? undefined : nodeToJson(found);
  const elements = isJsonObject(saved) && Array.isArray(saved['Elements']) ? saved['Elements'] : [];
  const wanted = [...document.resources, ...document.connections];
  const before = new Map<string, ResourceRecord | ConnectionRecord>(
    [...base.resources, ...base.connections].map(record => [record.id, record]),
  );
  const changed = wanted.filter(record => needsRecord(record, before.get(record.id), reading));
  const name = document.name === base.name ? undefined : document.name;
  const scenarios = document.scenarios.length === 0 ? undefined : JSON.stringify(document.scenarios);
  const gone = goneRecords(elements, document);
  if (saved === undefined) {
    if (changed.length === 0 && name === undefined && scenarios === undefined) return [];
    const picture: Record<string, Json> = { Version: 1 };
    if (name !== undefined) picture['Design'] = name;
    if (scenarios !== undefined) picture['Scenarios'] = scenarios;
    picture['Elements'] = changed.map(record => recordOf(record, undefined, before.get(record.id), reading));
    return [{ change: 'set', path: PLACE, value: picture, flowBelow: 'Elements' }];
  }
  const savedScenarios = isJsonObject(saved) ? saved['Scenarios'] : undefined;
  return [
    ...(name === undefined ? [] : [{ change: 'set' as const, path: [...PLACE, 'Design'], value: name }]),
    ...(equalJson(savedScenarios, scenarios) ? [] : jsonChanges(savedScenarios, scenarios, [...PLACE, 'Scenarios'])),
    ...changed.flatMap(record => recordChanges(record, elements, before.get(record.id), reading)),
    ...gone.map(index => ({ change: 'remove' as const, path: [...PLACE, 'Elements', index] })),
  ];
}

/** Indexes of records whose element is no longer there, last first. */
function goneRecords(elements: readonly Json[], document: EventloomDocument): readonly number[] {
  const ids = new Set([...document.resources, ...document.connections].map(record => record.id));
  return elements
    .flatMap((element, index) =>
      isJsonObject(element) && typeof element['Id'] === 'string' && !ids.has(element['Id']) ? [index] : [],
    )
    .toReversed();
}

function needsRecord(
  record: ResourceRecord | ConnectionRecord,
  before: ResourceRecord | ConnectionRecord | undefined,
  reading: TemplateReading,
): boolean {
  if (before === undefined) return true;
  if (!equalJson(keptOf(record, reading), keptOf(before, reading))) return true;
  if (!('position' in record) || !('position' in before)) return false;
  const { position, name } = record;
  return position.x !== before.position.x || position.y !== before.position.y || name !== before.name;
}

/** Properties that no member of the template holds. */
function keptOf(record: ResourceRecord | ConnectionRecord, reading: TemplateReading): JsonObject {
  const element = reading.elements.get(record.id);
  const table: PropertyTable = tableOf(record);
  const isOutside = element === undefined || (element.resource === undefined && element.path === undefined);
  const kept = Object.entries(record.properties).filter(([name]) => table[name]?.simulationOnly === true || isOutside);
  return Object.fromEntries(
    kept.flatMap(([name, value]) =>
      value === undefined ? [] : [[name, canStandInTemplate(value) ? value : { Json: JSON.stringify(value) }] as const],
    ),
  );
}

function recordOf(
  record: ResourceRecord | ConnectionRecord,
  saved: JsonObject | undefined,
  before: ResourceRecord | ConnectionRecord | undefined,
  reading: TemplateReading,
): JsonObject {
  const element = reading.elements.get(record.id);
  const logicalId = element?.resource?.logicalId ?? ownerOf(record, reading);
  const properties = keptOf(record, reading);
  const ends = 'from' in record ? { From: record.from, To: record.to } : {};
  const nameBefore = before !== undefined && 'name' in before ? before.name : undefined;
  const isNamed = 'name' in record && (saved !== undefined || record.name !== nameBefore);
  const name = isNamed ? { Name: record.name } : {};
  const place = 'position' in record ? { Position: [record.position.x, record.position.y] } : {};
  return {
    ...saved,
    Id: record.id,
    Type: record.type,
    ...name,
    ...ends,
    ...place,
    Properties: Object.keys(properties).length > 0 ? properties : undefined,
    ...(saved === undefined && logicalId !== undefined && { Resources: [logicalId] }),
  };
}

/** A wire that is no resource belongs to the resource that it starts at. */
function ownerOf(record: ResourceRecord | ConnectionRecord, reading: TemplateReading): string | undefined {
  return 'from' in record && reading.elements.has(record.id)
    ? reading.elements.get(record.from)?.resource?.logicalId
    : undefined;
}

function recordChanges(
  record: ResourceRecord | ConnectionRecord,
  elements: readonly Json[],
  before: ResourceRecord | ConnectionRecord | undefined,
  reading: TemplateReading,
): readonly TemplateChange[] {
  const index = elements.findIndex(element => isJsonObject(element) && element['Id'] === record.id);
  const saved = elements[index];
  if (!isJsonObject(saved)) {
    return [{ change: 'append', path: [...PLACE, 'Elements'], value: recordOf(record, undefined, before, reading) }];
  }
  return jsonChanges(saved, recordOf(record, saved, before, reading), [...PLACE, 'Elements', index]);
}
