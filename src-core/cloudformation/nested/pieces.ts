import type { Template } from '../../contract/template-part.ts';
import { isJsonObject, type Json, type JsonObject } from '../../shared/json.ts';
import { utf8Length } from '../../shared/utf8.ts';
import { METADATA_KEY } from '../design-metadata.ts';
import { idsNeededBy, type TemplateReference, templateReferences } from '../references.ts';

/** A resource of a template that goes into one of its nested stacks. */
export interface Piece {
  readonly id: string;
  /** Logical ids of the resources that must be there first. */
  readonly needs: readonly string[];
  /** What it says of other resources, each once. */
  readonly references: readonly TemplateReference[];
  /** Parameters of the template that it names, directly or in its conditions. */
  readonly parameters: readonly string[];
  /** What the template gives out of it: `Orders.Arn`, with nothing behind the dot for `Ref`. */
  readonly outputs: readonly string[];
  /** At most what it takes of a template, its place in the picture included. */
  readonly bytes: number;
}

/** The resources of a template with what each needs, by logical id. */
export function piecesOf(template: Template): ReadonlyMap<string, Piece> {
  const pictures = pictureBytes(template);
  const outputs = Object.values(template.Outputs ?? {}).flatMap(output => templateReferences(output['Value'] ?? null));
  const pieces = Object.entries(template.Resources).map(([id, resource]): [string, Piece] => {
    const references = unique(templateReferences(resource));
    const isResource = (other: string) => other !== id && Object.hasOwn(template.Resources, other);
    const given = outputs.filter(output => output.id === id);
    return [
      id,
      {
        id,
        needs: [...new Set(idsNeededBy(resource))].filter(isResource),
        references: references.filter(reference => isResource(reference.id)),
        parameters: parametersOf(resource, template),
        outputs: given.map(({ attribute }) => `${id}.${attribute ?? ''}`),
        bytes: sizeOf(resource) + utf8Length(id) + (pictures.get(id) ?? 0),
      },
    ];
  });
  return new Map(pieces);
}

/** Names of the conditions that a resource asks. */
export function conditionsIn(value: Json | undefined): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: Json) => conditionsIn(item));
  if (!isJsonObject(value)) return [];
  const asked = value['Fn::If'];
  const own = Array.isArray(asked) && typeof asked[0] === 'string' ? [asked[0]] : [];
  return [...own, ...Object.values(value).flatMap(member => conditionsIn(member))];
}

/** Names of the template's parameters behind a resource and the conditions that it asks. */
export function parametersOf(resource: JsonObject, template: Template): readonly string[] {
  const conditions = conditionsIn(resource).map(name => template.Conditions?.[name]);
  const named = [resource, ...conditions].flatMap(value => templateReferences(value).map(({ id }) => id));
  return [...new Set(named)].filter(id => Object.hasOwn(template.Parameters ?? {}, id));
}

function unique(references: readonly TemplateReference[]): readonly TemplateReference[] {
  return [
    ...new Map(references.map(reference => [`${reference.id}.${reference.attribute ?? ''}`, reference])).values(),
  ];
}

/** As JSON with its indentation, which is the longest way to write it. */
function sizeOf(value: Json): number {
  const text = JSON.stringify(value, null, 2);
  return utf8Length(text) + 6 * text.split('\n').length;
}

function pictureBytes({ Metadata: metadata }: Template): ReadonlyMap<string, number> {
  const picture = metadata?.[METADATA_KEY];
  const elements = isJsonObject(picture) && Array.isArray(picture['Elements']) ? picture['Elements'] : [];
  const sizes = new Map<string, number>();
  for (const element of elements) {
    const shownIn = isJsonObject(element) ? [element['Resources'] ?? []].flat().map(String) : [];
    for (const id of shownIn) sizes.set(id, (sizes.get(id) ?? 0) + sizeOf(element));
  }
  return sizes;
}
