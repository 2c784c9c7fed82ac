import { z } from 'zod';
import { connections } from '../catalog/connections.ts';
import { services } from '../catalog/services.ts';
import type { Property, PropertyTable } from '../contract/property.ts';
import { isJsonObject, type Json, type JsonObject } from '../shared/json.ts';
import { documentSchema } from './document.ts';

/** The name the schema gives itself. */
const SCHEMA_ID = 'urn:eventloom:design:1';

/**
 * The JSON Schema (draft 2020-12) of a design's file, made from the parser's own shapes and the catalogue's tables.
 * Editors use it to complete and check files by hand; ranges are included, as AWS documents them.
 */
export function documentJsonSchema(): JsonObject {
  const shape = z.toJSONSchema(documentSchema, { io: 'input', unrepresentable: 'any' }) as JsonObject;
  const members = objectAt(shape, 'properties');
  return {
    ...shape,
    $id: SCHEMA_ID,
    title: 'Eventloom design',
    properties: {
      ...members,
      resources: typedItems(objectAt(members, 'resources'), services),
      connections: typedItems(objectAt(members, 'connections'), connections),
    },
  };
}

interface Described {
  readonly label: string;
  readonly properties: PropertyTable;
}

/** An array schema whose items' `properties` depend on their `type`. */
function typedItems(array: JsonObject, entries: Readonly<Record<string, Described>>): JsonObject {
  const items = objectAt(array, 'items');
  const common = objectAt(items, 'properties');
  const choices = Object.entries(entries).map(([type, { label, properties }]) => ({
    ...items,
    title: label,
    properties: { ...common, type: { const: type }, properties: tableSchema(properties) },
  }));
  return { ...array, items: { oneOf: choices } };
}

function tableSchema(table: PropertyTable): JsonObject {
  const properties = Object.fromEntries(
    Object.entries(table).map(([name, property]) => [name, propertySchema(property)]),
  );
  return { type: 'object', additionalProperties: false, properties };
}

function propertySchema(property: Property): JsonObject {
  const about: JsonObject = {
    title: property.label,
    description: `${property.help} ${property.sourceUrl}`,
    ...(property.default !== undefined && { default: property.default }),
  };
  switch (property.kind) {
    case 'integer':
    case 'number':
      return { ...about, type: property.kind, minimum: property.minimum, maximum: property.maximum };
    case 'boolean':
      return { ...about, type: 'boolean' };
    case 'choice':
      return { ...about, type: 'string', enum: property.options.map(option => option.value) };
    case 'text':
      return {
        ...about,
        type: 'string',
        ...(property.maximumLength !== undefined && { maxLength: property.maximumLength }),
      };
    case 'list':
      return {
        ...about,
        type: 'array',
        items: { type: 'string', ...(property.options !== undefined && { enum: property.options }) },
        ...(property.maximumItems !== undefined && { maxItems: property.maximumItems }),
      };
    case 'reference':
      return { ...about, type: 'string' };
    case 'json':
      return property.holds === 'tags' ? { ...about, type: 'object', additionalProperties: { type: 'string' } } : about;
  }
}

function objectAt(schema: JsonObject, member: string): JsonObject {
  const value: Json | undefined = schema[member];
  return isJsonObject(value) ? value : {};
}
