import type { Property } from '../../contract/property.ts';
import {
  isResolvedList,
  isResolvedObject,
  PartlyKnownText,
  type ResolvedValue,
  ResourceReference,
  UnknownValue,
  valueAt,
} from '../../contract/template-reading.ts';
import type { Json } from '../../shared/json.ts';
import { asText } from './join-texts.ts';

/** Stands for a value that cannot be told or is not of the property's kind. */
export const NOT_TOLD = Symbol('not told');

/** The value of a property, as the design holds it: numbers written as texts become numbers, and the other way round. */
export function convert(
  property: Property,
  value: ResolvedValue,
  elementFor: (value: ResolvedValue) => string | undefined,
): Json | typeof NOT_TOLD {
  switch (property.kind) {
    case 'integer':
    case 'number':
      return toNumber(value);
    case 'boolean':
      return toBoolean(value);
    case 'text':
    case 'choice':
      return asText(value) ?? NOT_TOLD;
    case 'list':
      return toList(value);
    case 'json':
      return property.holds === 'tags' ? toTags(value) : (toJson(parsedText(value)) ?? NOT_TOLD);
    case 'reference':
      return elementFor(value) ?? NOT_TOLD;
  }
}

function toNumber(value: ResolvedValue): number | typeof NOT_TOLD {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : NOT_TOLD;
}

function toBoolean(value: ResolvedValue): boolean | typeof NOT_TOLD {
  if (typeof value === 'boolean') return value;
  const text = typeof value === 'string' ? value.toLowerCase() : '';
  return text === 'true' ? true : text === 'false' ? false : NOT_TOLD;
}

function toList(value: ResolvedValue): readonly string[] | typeof NOT_TOLD {
  const items = isResolvedList(value) ? value : [value];
  const texts = items.map(asText);
  return texts.every(text => text !== undefined) ? texts : NOT_TOLD;
}

/** AWS takes objects as JSON text too. */
function parsedText(value: ResolvedValue): ResolvedValue {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    const parsed: ResolvedValue = JSON.parse(value);
    return parsed;
  } catch {
    return value;
  }
}

/** Tags stand as a list of keys and values, in SAM as an object. */
function toTags(value: ResolvedValue): Json | typeof NOT_TOLD {
  const pairs = isResolvedList(value)
    ? value.map(tag => [asText(valueAt(tag, 'Key')), asText(valueAt(tag, 'Value'))] as const)
    : Object.entries(isResolvedObject(value) ? value : {}).map(([key, text]) => [key, asText(text)] as const);
  const told = pairs.flatMap(([key, text]) => (key === undefined || text === undefined ? [] : [[key, text] as const]));
  return told.length === pairs.length && told.length > 0 ? Object.fromEntries(told) : NOT_TOLD;
}

/** JSON without anything unknown in it; undefined when something is. */
export function toJson(value: ResolvedValue | undefined): Json | undefined {
  if (value === undefined || isUnresolved(value)) return undefined;
  if (isResolvedList(value)) {
    const items = value.map(toJson);
    return items.every(item => item !== undefined) ? items : undefined;
  }
  if (!isResolvedObject(value)) return typeof value === 'object' && value !== null ? undefined : value;
  const members: Record<string, Json> = {};
  for (const [name, member] of Object.entries(value)) {
    const converted = toJson(member);
    if (converted === undefined) return undefined;
    Object.defineProperty(members, name, { value: converted, enumerable: true, configurable: true, writable: true });
  }
  return members;
}

function isUnresolved(value: ResolvedValue): boolean {
  return value instanceof UnknownValue || value instanceof ResourceReference || value instanceof PartlyKnownText;
}
