import type { Template } from '../contract/template-part.ts';
import { isJsonObject, type Json, type JsonObject } from '../shared/json.ts';
import { idsNeededBy, replaceReferences, templateReferences } from './references.ts';

/** An alias with the version that it points at, both of which SAM makes of settings of the function. */
export interface SamAlias {
  readonly functionId: string;
  readonly versionId: string;
  /** The logical id that SAM gives the alias. */
  readonly samId: string;
  /** What the function says of them. */
  readonly members: JsonObject;
}

/**
 * The aliases of SAM functions by their logical ids in the plain template; those that SAM cannot say so are not among them.
 * @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html
 */
export function samAliases(
  plain: Template['Resources'],
  isSamFunction: (id: string) => boolean,
): ReadonlyMap<string, SamAlias> {
  const found = Object.entries(plain).flatMap(([id, resource]): readonly (readonly [string, SamAlias])[] => {
    const alias = resource['Type'] === 'AWS::Lambda::Alias' ? resource['Properties'] : undefined;
    if (!isJsonObject(alias)) return [];
    const { FunctionName: target, FunctionVersion: of, Name: name, ...more } = alias;
    const functionId = idIn(target);
    const versionId = idIn(of);
    const samId = `${functionId}Alias${String(name)}`;
    const version = plain[versionId]?.['Properties'];
    if (!isSamFunction(functionId) || !isJsonObject(version) || Object.hasOwn(plain, samId)) return [];
    if (isUsedBeside(versionId, id, plain)) return [];
    const { Description: description } = version;
    const members = {
      AutoPublishAlias: name,
      ...(description !== undefined && { VersionDescription: description }),
      ...more,
    };
    return [[id, { functionId, versionId, samId, members }]];
  });
  return new Map(found);
}

function idIn(value: Json | undefined): string {
  return templateReferences(value)[0]?.id ?? '';
}

function isUsedBeside(id: string, user: string, plain: Template['Resources']): boolean {
  return Object.entries(plain).some(([other, resource]) => other !== user && idsNeededBy(resource).includes(id));
}

/** A resource or output in which aliases go by the names that SAM gives them. */
export function withSamIds(part: JsonObject, aliases: ReadonlyMap<string, SamAlias>): JsonObject {
  if (aliases.size === 0) return part;
  const nameOf = (id: string) => aliases.get(id)?.samId;
  const renamed = replaceReferences(part, ({ id }) => nameOf(id));
  if (!isJsonObject(renamed)) return part;
  const { DependsOn: needed } = renamed;
  if (needed === undefined) return renamed;
  const ids = [needed].flat().map(id => nameOf(String(id)) ?? String(id));
  return { ...renamed, DependsOn: Array.isArray(needed) ? ids : (ids[0] ?? null) };
}
