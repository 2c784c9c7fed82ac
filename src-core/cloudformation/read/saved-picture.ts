import type { z } from 'zod';
import type { Silence } from '../../contract/edit.ts';
import type { Position, ResourceGroup } from '../../contract/graph.ts';
import { type Scenario, scenarioSchema } from '../../contract/scenario.ts';
import { type ResolvedValue, valueAt } from '../../contract/template-reading.ts';
import { groupSchema, silenceSchema } from '../../document/document.ts';
import { isJsonObject, type Json } from '../../shared/json.ts';
import { METADATA_KEY } from '../design-metadata.ts';
import { toJson } from './convert.ts';

/** What `Metadata` keeps of an element: see `design-metadata.ts`, which writes it. */
export interface SavedElement {
  readonly id: string;
  readonly type: string;
  readonly name: string | undefined;
  readonly position: Position | undefined;
  /** Ends of a wire. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly properties: Readonly<Record<string, Json>>;
  /** Logical ids of the resources that show it, its main resource first. */
  readonly logicalIds: readonly string[];
}

/** The picture of a design as it stands in a template's `Metadata`. */
export interface SavedPicture {
  readonly name: string | undefined;
  readonly elements: readonly SavedElement[];
  readonly scenarios: readonly Scenario[];
  readonly groups: readonly ResourceGroup[];
  readonly silenced: readonly Silence[];
}

const NOTHING: SavedPicture = { name: undefined, elements: [], scenarios: [], groups: [], silenced: [] };

/** Reads the picture; what is malformed in it is left out, since a picture is not worth refusing a template for. */
export function savedPicture(metadata: ResolvedValue | undefined): SavedPicture {
  const saved = toJson(valueAt(metadata, METADATA_KEY));
  if (!isJsonObject(saved)) return NOTHING;
  const { Design: name, Elements: elements } = saved;
  return {
    name: typeof name === 'string' && name !== '' ? name : undefined,
    elements: Array.isArray(elements) ? elements.flatMap((element: Json) => savedElement(element) ?? []) : [],
    scenarios: savedRecords(saved['Scenarios'], scenarioSchema),
    groups: savedRecords(saved['Groups'], groupSchema),
    silenced: savedRecords(saved['Silenced'], silenceSchema),
  };
}

/** Scenarios, groups and silences stand as one JSON text each: nothing in them is CloudFormation's business. */
function savedRecords<Schema extends z.ZodType>(text: Json | undefined, schema: Schema): readonly z.infer<Schema>[] {
  const records = typeof text === 'string' ? fromText(text) : [];
  if (!Array.isArray(records)) return [];
  return records.flatMap((record: Json) => {
    const parsed = schema.safeParse(record);
    return parsed.success ? [parsed.data] : [];
  });
}

function savedElement(element: Json): SavedElement | undefined {
  if (!isJsonObject(element)) return undefined;
  const { Id: id, Type: type, Name: name, From: from, To: to, Properties: properties, Resources: resources } = element;
  if (typeof id !== 'string' || !/^[A-Za-z][A-Za-z0-9_-]{0,99}$/.test(id) || typeof type !== 'string') return undefined;
  return {
    id,
    type,
    name: typeof name === 'string' && name !== '' ? name.slice(0, 256) : undefined,
    position: positionOf(element['Position']),
    from: typeof from === 'string' ? from : undefined,
    to: typeof to === 'string' ? to : undefined,
    properties: isJsonObject(properties) ? unwrapped(properties) : {},
    logicalIds: Array.isArray(resources) ? resources.map(String) : [],
  };
}

const FARTHEST = 10_000_000;

function positionOf(value: Json | undefined): Position | undefined {
  if (!Array.isArray(value)) return undefined;
  const [x, y] = value.map(Number);
  const fits = (coordinate: number | undefined) =>
    coordinate !== undefined && Number.isFinite(coordinate) && Math.abs(coordinate) <= FARTHEST;
  return x !== undefined && y !== undefined && fits(x) && fits(y) ? { x, y } : undefined;
}

/** What cannot stand in a template as it is, was kept as JSON text. */
function unwrapped(properties: Readonly<Record<string, Json | undefined>>): Readonly<Record<string, Json>> {
  const values: Record<string, Json> = {};
  for (const [name, value] of Object.entries(properties)) {
    if (value !== undefined)
      values[name] = isJsonObject(value) && typeof value['Json'] === 'string' ? fromText(value['Json']) : value;
  }
  return values;
}

function fromText(text: string): Json {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}
