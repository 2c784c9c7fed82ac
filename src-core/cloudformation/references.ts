import { isJsonObject, type Json, type JsonObject } from '../shared/json.ts';

/** What a template's function names: a resource, parameter or pseudo parameter, by `Ref` or by one of its attributes. */
export interface TemplateReference {
  readonly id: string;
  /** Undefined for `Ref`. */
  readonly attribute: string | undefined;
}

/**
 * A value of a template with some of its references renamed: `nameFor` gives the parameter to name instead, or undefined to
 * leave a reference as it is. It is called for every `Ref`, `Fn::GetAtt` and placeholder of `Fn::Sub`.
 */
export function replaceReferences(value: Json, nameFor: (reference: TemplateReference) => string | undefined): Json {
  if (Array.isArray(value)) return value.map((item: Json) => replaceReferences(item, nameFor));
  if (!isJsonObject(value)) return value;
  const { Ref: ref, 'Fn::GetAtt': got, 'Fn::Sub': text } = value;
  if (typeof ref === 'string') return { Ref: nameFor({ id: ref, attribute: undefined }) ?? ref };
  if (Array.isArray(got)) {
    const [id, attribute] = got.map(String);
    const name = nameFor({ id: id ?? '', attribute });
    return name === undefined ? value : { Ref: name };
  }
  if (typeof text === 'string') return { 'Fn::Sub': replaceInText(text, nameFor) };
  const members = Object.entries(value).map(([name, member]) => [
    name,
    member === undefined ? undefined : replaceReferences(member, nameFor),
  ]);
  return Object.fromEntries(members);
}

/** Every reference in a value of a template, in the order of its text. */
export function templateReferences(value: Json | undefined): readonly TemplateReference[] {
  if (Array.isArray(value)) return value.flatMap((item: Json) => templateReferences(item));
  if (!isJsonObject(value)) return [];
  const { Ref: ref, 'Fn::GetAtt': got, 'Fn::Sub': text } = value;
  if (typeof ref === 'string') return [{ id: ref, attribute: undefined }];
  if (Array.isArray(got)) return [{ id: String(got[0]), attribute: String(got[1]) }];
  if (typeof text === 'string') return [...text.matchAll(PLACEHOLDER)].map(([, named = '']) => namedBy(named));
  return Object.values(value).flatMap(member => templateReferences(member));
}

/** Ids of everything that a resource of a template names or waits for. */
export function idsNeededBy(resource: JsonObject): readonly string[] {
  const waitsFor = [resource['DependsOn'] ?? []].flat().map(String);
  return [...waitsFor, ...templateReferences(resource).map(({ id }) => id)];
}

/** `${Orders.Arn}`, but not the text `${!Orders}`. */
const PLACEHOLDER = /\$\{([^!}][^}]*)\}/g;

function namedBy(text: string): TemplateReference {
  const [id = '', ...attribute] = text.split('.');
  return { id, attribute: attribute.length === 0 ? undefined : attribute.join('.') };
}

function replaceInText(text: string, nameFor: (reference: TemplateReference) => string | undefined): string {
  return text.replace(PLACEHOLDER, (whole, named: string) => {
    const name = nameFor(namedBy(named));
    return name === undefined ? whole : `\${${name}}`;
  });
}
