import type { CopiedResource } from '../contract/template-part.ts';
import {
  ElementReference,
  type TemplateObject,
  type TemplateValue,
  TextWithReferences,
} from '../contract/template-value.ts';
import { InternalError } from '../shared/internal-error.ts';
import { referencesIn } from './dependencies.ts';
import { type Draft, keyOf } from './draft.ts';
import { hash } from './hash.ts';

/**
 * Gives every copy of a draft its mark: a text that is another one as soon as what the copy holds of its source is, so that
 * CloudFormation replaces the copy. The values of parameters are part of it, for they change without the template; those
 * of secrets are not, for everybody may read the mark. Comes last, when the sources are complete.
 */
export function markCopies(draft: Draft): void {
  for (const resource of draft.resources.values()) {
    if (resource.copies !== undefined) resource.properties[resource.copies.member] = markOf(resource.copies, draft);
  }
}

function markOf({ source, except }: CopiedResource, draft: Draft): TemplateValue {
  const properties = draft.resources.get(keyOf(source))?.properties;
  if (properties === undefined) throw new InternalError('TEMPLATE_COPY', `there is no resource "${keyOf(source)}"`);
  const held = Object.fromEntries(Object.entries(properties).filter(([name]) => !except.includes(name)));
  const asked = new Map(referencesIn(held).map(reference => [keyOf(reference), reference]));
  const told = [...asked].flatMap(([key, reference]) => {
    const parameter = draft.parameters.get(key);
    return parameter === undefined || parameter.noEcho === true ? [] : [reference];
  });
  return new TextWithReferences(`Contents ${hash(written(held))}`, ...told.flatMap(reference => [' ', reference]));
}

/** As a text that does not depend on the order of members. */
function written(value: TemplateValue | undefined): string {
  if (value instanceof ElementReference) return `<${keyOf(value)} ${value.attribute ?? ''}>`;
  if (value instanceof TextWithReferences) {
    return value.pieces.map(piece => (typeof piece === 'string' ? piece : written(piece))).join('');
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  if (Array.isArray(value)) return `[${value.map((item: TemplateValue) => written(item)).join()}]`;
  const members = Object.entries(value as TemplateObject).filter(([, member]) => member !== undefined);
  const sorted = members.toSorted(([left], [right]) => (left < right ? -1 : 1));
  return `{${sorted.map(([name, member]) => `${JSON.stringify(name)}:${written(member)}`).join()}}`;
}
