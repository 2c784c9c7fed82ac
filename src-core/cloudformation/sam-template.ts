import type { Template } from '../contract/template-part.ts';
import { isJsonObject, type Json, type JsonObject } from '../shared/json.ts';
import { METADATA_KEY } from './design-metadata.ts';
import { idsNeededBy } from './references.ts';
import { type SamAlias, samAliases, withSamIds } from './sam-aliases.ts';
import { type SamEvent, samEventOf } from './sam-events.ts';
import { samResource } from './sam-resources.ts';

/** The macro that makes CloudFormation of SAM. */
const TRANSFORM = 'AWS::Serverless-2016-10-31';

/**
 * A CloudFormation template of {@link emitTemplate} in the words of SAM: functions with their events, and state machines
 * with their definition as an object. What SAM has no word for stays plain CloudFormation. Roles stay resources of their
 * own: those that SAM makes by itself also carry AWS's managed policies, which allow more than the design needs.
 * @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy.html
 */
export function samTemplate(template: Template): Template {
  const { AWSTemplateFormatVersion: version, Resources: plain, ...rest } = template;
  const { Outputs: outputs, Metadata: metadata, ...head } = rest;
  const inSam = new Map<string, JsonObject>();
  for (const [id, resource] of Object.entries(plain)) {
    const found = samResource(resource);
    if (found !== undefined) inSam.set(id, found);
  }
  const aliases = samAliases(plain, id => inSam.get(id)?.['Type'] === 'AWS::Serverless::Function');
  const events = new Map<string, SamEvent>();
  const users = usersOf(plain);
  for (const [id, resource] of Object.entries(plain)) {
    const event = samEventOf(id, resource, plain, aliases);
    const target = event && inSam.get(event.functionId)?.['Type'];
    if (event === undefined || target !== 'AWS::Serverless::Function') continue;
    const isNeeded = [id, ...event.replaces].some(made => [...(users.get(made) ?? [])].some(user => user !== id));
    if (!isNeeded) events.set(id, event);
  }
  const gone = new Set([
    ...[...events].flatMap(([id, { replaces }]) => [id, ...replaces]),
    ...[...aliases].flatMap(([id, { versionId }]) => [id, versionId]),
  ]);
  const resources = Object.entries(plain)
    .filter(([id]) => !gone.has(id))
    .map(([id, resource]) => {
      const inWords = withAlias(id, inSam.get(id) ?? resource, aliases);
      return [id, withSamIds(withEvents(id, inWords, [...events.values()]), aliases)] as const;
    });
  return {
    AWSTemplateFormatVersion: version,
    Transform: TRANSFORM,
    ...head,
    Resources: Object.fromEntries(resources),
    ...(outputs !== undefined && { Outputs: withAliasNames(outputs, aliases) }),
    ...(metadata !== undefined && { Metadata: renamed(metadata, { events, aliases, gone }) }),
  };
}

/** Of each name the resources that refer to it or wait for it. */
function usersOf(resources: Template['Resources']): ReadonlyMap<string, ReadonlySet<string>> {
  const users = new Map<string, Set<string>>();
  for (const [id, resource] of Object.entries(resources)) {
    for (const name of idsNeededBy(resource)) users.set(name, (users.get(name) ?? new Set()).add(id));
  }
  return users;
}

/** A function that SAM publishes, with what its alias says. */
function withAlias(id: string, resource: JsonObject, aliases: ReadonlyMap<string, SamAlias>): JsonObject {
  const alias = [...aliases.values()].find(({ functionId }) => functionId === id);
  const properties = resource['Properties'];
  if (alias === undefined || !isJsonObject(properties)) return resource;
  return { ...resource, Properties: { ...properties, ...alias.members } };
}

function withAliasNames(
  outputs: NonNullable<Template['Outputs']>,
  aliases: ReadonlyMap<string, SamAlias>,
): NonNullable<Template['Outputs']> {
  return Object.fromEntries(Object.entries(outputs).map(([id, output]) => [id, withSamIds(output, aliases)]));
}

/** What has another name in SAM, or none. */
interface Renaming {
  readonly events: ReadonlyMap<string, SamEvent>;
  readonly aliases: ReadonlyMap<string, SamAlias>;
  readonly gone: ReadonlySet<string>;
}

function withEvents(id: string, resource: JsonObject, events: readonly SamEvent[]): JsonObject {
  const own = events.filter(({ functionId }) => functionId === id);
  if (own.length === 0) return resource;
  const { Type: type, DependsOn: needed = [], Properties: properties, ...more } = resource;
  const waitsFor = [...new Set([...[needed].flat(), ...own.flatMap(event => event.waitsFor)])];
  return {
    Type: type ?? null,
    ...(waitsFor.length > 0 && { DependsOn: waitsFor }),
    ...more,
    Properties: {
      ...(isJsonObject(properties) ? properties : {}),
      Events: Object.fromEntries(own.map(({ name, event }) => [name, event])),
    },
  };
}

/** The picture names what SAM makes of events and aliases by the logical id that SAM gives it. */
function renamed(
  metadata: NonNullable<Template['Metadata']>,
  { events, aliases, gone }: Renaming,
): NonNullable<Template['Metadata']> {
  const picture = metadata[METADATA_KEY];
  if (!isJsonObject(picture) || !Array.isArray(picture['Elements'])) return metadata;
  const idOf = (id: string): readonly string[] => {
    const event = events.get(id);
    if (event !== undefined) return [`${event.functionId}${event.name}`];
    const alias = aliases.get(id);
    if (alias !== undefined) return [alias.samId];
    return gone.has(id) ? [] : [id];
  };
  const elements = picture['Elements'].map((element: Json) => {
    const ids = isJsonObject(element) ? element['Resources'] : undefined;
    return isJsonObject(element) && Array.isArray(ids)
      ? { ...element, Resources: ids.flatMap((id: Json) => idOf(String(id))) }
      : element;
  });
  return { ...metadata, [METADATA_KEY]: { ...picture, Elements: elements } };
}
