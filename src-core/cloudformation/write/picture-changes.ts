import type { ConnectionRecord, ResourceRecord } from '../../contract/edit.ts';
import type { PropertyTable } from '../../contract/property.ts';
import type { EventloomDocument } from '../../document/document.ts';
import { equalJson, isJsonObject, type Json, type JsonObject } from '../../shared/json.ts';
import { METADATA_KEY, placeInMetadata, writtenInMetadata } from '../design-metadata.ts';
import type { TemplateReading } from '../read/read-template.ts';
import { nodeToJson } from '../text/node-to-json.ts';
import type { TemplateChange } from '../text/template-change.ts';
import { nodeAt } from '../text/template-node.ts';
import { jsonChanges } from './json-changes.ts';
import { tableOf } from './property-changes.ts';

/** What was added to the template for elements of the design. */
interface AddedIds {
  /** Logical ids by element id: of its own resource, or of the one that holds it. */
  readonly logicalIds: ReadonlyMap<string, string>;
  /** Elements with a resource of their own. */
  readonly own: ReadonlySet<string>;
}

const PLACE = ['Metadata', METADATA_KEY] as const;

/**
 * The changes of `Metadata` that keep what a template cannot say of a design: moved nodes, names, clients, settings of the
 * simulation, scenarios, groups, silenced rules. What the template says already is not repeated.
 */
export function pictureChanges(
  reading: TemplateReading,
  base: EventloomDocument,
  document: EventloomDocument,
  added: AddedIds,
): readonly TemplateChange[] {
  const found = nodeAt(reading.source.root, PLACE);
  const saved = found === undefined ? undefined : nodeToJson(found);
  const elements = isJsonObject(saved) && Array.isArray(saved['Elements']) ? saved['Elements'] : [];
  const wanted = [...document.resources, ...document.connections];
  const before = new Map<string, ResourceRecord | ConnectionRecord>(
    [...base.resources, ...base.connections].map(record => [record.id, record]),
  );
  const changed = wanted.filter(record => needsRecord(record, before.get(record.id), reading, added));
  const name = document.name === base.name ? undefined : document.name;
  const texts = textsOf(document);
  const gone = goneRecords(elements, new Set(before.keys()), new Set(wanted.map(record => record.id)));
  if (saved === undefined) {
    const hasTexts = Object.values(texts).some(text => text !== undefined);
    if (changed.length === 0 && name === undefined && !hasTexts) return [];
    const picture: Record<string, Json> = { Version: 1 };
    if (name !== undefined) picture['Design'] = name;
    for (const [member, text] of Object.entries(texts)) if (text !== undefined) picture[member] = text;
    picture['Elements'] = changed.map(record => recordOf(record, undefined, before.get(record.id), reading, added));
    return [{ change: 'set', path: PLACE, value: picture, flowBelow: 'Elements' }];
  }
  return [
    ...(name === undefined ? [] : [{ change: 'set' as const, path: [...PLACE, 'Design'], value: name }]),
    ...Object.entries(texts).flatMap(([member, text]) => {
      const before = isJsonObject(saved) ? saved[member] : undefined;
      return equalJson(before, text) ? [] : jsonChanges(before, text, [...PLACE, member]);
    }),
    ...changed.flatMap(record => recordChanges(record, elements, before.get(record.id), reading, added)),
    ...gone.map(index => ({ change: 'remove' as const, path: [...PLACE, 'Elements', index] })),
  ];
}

/** What stands as one JSON text each, by its member; undefined where there is nothing to keep. */
function textsOf({ scenarios, groups = [], silenced = [] }: EventloomDocument) {
  const textOf = (records: readonly unknown[]) => (records.length === 0 ? undefined : JSON.stringify(records));
  return { Scenarios: textOf(scenarios), Groups: textOf(groups), Silenced: textOf(silenced) };
}

/** Indexes of records whose element was removed, last first. One that the template had lost already stays as it is. */
function goneRecords(
  elements: readonly Json[],
  before: ReadonlySet<string>,
  now: ReadonlySet<string>,
): readonly number[] {
  const isGone = (id: Json | undefined) => typeof id === 'string' && before.has(id) && !now.has(id);
  return elements
    .flatMap((element, index) => (isJsonObject(element) && isGone(element['Id']) ? [index] : []))
    .toReversed();
}

function needsRecord(
  record: ResourceRecord | ConnectionRecord,
  before: ResourceRecord | ConnectionRecord | undefined,
  reading: TemplateReading,
  added: AddedIds,
): boolean {
  if (before === undefined) return true;
  if ('from' in record && 'from' in before) {
    if (record.from !== before.from || record.to !== before.to || record.type !== before.type) return true;
  }
  if (!equalJson(keptOf(record, reading, added), keptOf(before, reading, added))) return true;
  if (!('position' in record) || !('position' in before)) return false;
  const { position, name } = record;
  return position.x !== before.position.x || position.y !== before.position.y || name !== before.name;
}

/** Properties that no member of the template holds, or that a parameter asks for. */
function keptOf(record: ResourceRecord | ConnectionRecord, reading: TemplateReading, added: AddedIds): JsonObject {
  const element = reading.elements.get(record.id);
  const table: PropertyTable = tableOf(record);
  const isAdded = element === undefined && added.own.has(record.id);
  const isOutside = !isAdded && element?.resource === undefined && element?.path === undefined;
  const kept = Object.entries(record.properties).filter(
    ([name]) =>
      isOutside ||
      table[name]?.simulationOnly === true ||
      (isAdded ? table[name]?.askedFor === true : element?.askedFor.includes(name) === true),
  );
  return Object.fromEntries(
    kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, writtenInMetadata(value)] as const])),
  );
}

function recordOf(
  record: ResourceRecord | ConnectionRecord,
  saved: JsonObject | undefined,
  before: ResourceRecord | ConnectionRecord | undefined,
  reading: TemplateReading,
  added: AddedIds,
): JsonObject {
  const element = reading.elements.get(record.id);
  const logicalId = added.logicalIds.get(record.id) ?? element?.resource?.logicalId ?? ownerOf(record, reading);
  const properties = keptOf(record, reading, added);
  const ends = 'from' in record ? { From: record.from, To: record.to } : {};
  const nameBefore = before !== undefined && 'name' in before ? before.name : undefined;
  const isNamed = 'name' in record && (saved !== undefined || record.name !== nameBefore);
  const name = isNamed ? { Name: record.name } : {};
  const place = 'position' in record ? { Position: placeInMetadata(record.position) } : {};
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
  added: AddedIds,
): readonly TemplateChange[] {
  const index = elements.findIndex(element => isJsonObject(element) && element['Id'] === record.id);
  const saved = elements[index];
  if (!isJsonObject(saved)) {
    return [
      { change: 'append', path: [...PLACE, 'Elements'], value: recordOf(record, undefined, before, reading, added) },
    ];
  }
  return jsonChanges(saved, recordOf(record, saved, before, reading, added), [...PLACE, 'Elements', index]);
}
