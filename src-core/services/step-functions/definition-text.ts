import { isJsonObject, type Json, type JsonObject } from '../../shared/json.ts';

/** A `${resourceId}` of a definition, with the field it stands in. */
export interface ResourceToken {
  readonly resourceId: string;
  /** Name of the member that holds the text: `QueueUrl`, `StreamARN`. */
  readonly field: string;
}

/** Begins a token for something of the template that has no place on the canvas: `${template:Table}`. */
export const OF_TEMPLATE = 'template:';

const TOKEN = /\$\{([^}]+)\}/g;

/** Every `${…}` of a definition in the order of its text. */
export function tokensOf(definition: Json | undefined, field = ''): readonly ResourceToken[] {
  if (typeof definition === 'string') {
    return [...definition.matchAll(TOKEN)].map(([, resourceId = '']) => ({ resourceId, field }));
  }
  if (Array.isArray(definition)) return definition.flatMap((item: Json) => tokensOf(item, field));
  if (!isJsonObject(definition)) return [];
  return Object.entries(definition).flatMap(([name, value]) => tokensOf(value, name));
}

/** The same definition with the text of every `${…}` replaced; a token for which nothing is given stays. */
export function replaceTokens(
  definition: Json,
  replace: (token: ResourceToken) => string | undefined,
  field = '',
): Json {
  if (typeof definition === 'string') {
    return definition.replaceAll(TOKEN, (whole, resourceId: string) => replace({ resourceId, field }) ?? whole);
  }
  if (Array.isArray(definition)) return definition.map((item: Json) => replaceTokens(item, replace, field));
  if (!isJsonObject(definition)) return definition;
  const copy: Record<string, Json> = {};
  for (const [name, value] of Object.entries(definition)) {
    if (value !== undefined) copy[name] = replaceTokens(value, replace, name);
  }
  return copy satisfies JsonObject;
}

/** Whether a Map state of the definition runs its iterations as executions of their own. */
export function hasDistributedMap(definition: Json | undefined): boolean {
  if (Array.isArray(definition)) return definition.some((item: Json) => hasDistributedMap(item));
  if (!isJsonObject(definition)) return false;
  if (definition['Mode'] === 'DISTRIBUTED') return true;
  return Object.values(definition).some(value => hasDistributedMap(value));
}
