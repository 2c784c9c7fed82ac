import { connectionOf, isConnectionKind } from '../../catalog/connections.ts';
import { serviceOf } from '../../catalog/services.ts';
import type { PropertyTable } from '../../contract/property.ts';
import type { PropertyWriting } from '../../contract/template-reading.ts';
import { isJsonObject, type Json } from '../../shared/json.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { functionOn } from '../read/assumed-values.ts';
import { nestedStackOf } from '../read/nested-stacks.ts';
import type { ReadElement } from '../read/read-properties.ts';
import { nodeToJson } from '../text/node-to-json.ts';
import type { TemplateText } from '../text/read-text.ts';
import type { TemplateChange } from '../text/template-change.ts';
import { memberOf, nodeAt, textOf } from '../text/template-node.ts';
import { countUses } from './count-uses.ts';
import { jsonChanges } from './json-changes.ts';

/**
 * The changes of a template that give a property of an element a value (undefined: AWS's default). Fails where that would
 * throw away what somebody wrote there (a function, a shared parameter), with the rest of a sentence about the property:
 * `stands behind Fn::If; change it …`.
 */
export function propertyChanges(
  source: TemplateText,
  element: ReadElement,
  name: string,
  value: Json | undefined,
): Result<readonly TemplateChange[]> {
  const stack = nestedStackOf(element.path ?? element.resource?.path);
  if (stack !== undefined)
    return fail(`stands in the file of the nested stack "${stack}"; open that file to change it`);
  const written = placeOf(element, name, value);
  if (written === undefined) {
    const side = tableOf(element)[name]?.sideResource;
    if (side !== undefined)
      return fail(
        `belongs to a resource of its own (${side}) that the template does not have; add it in the template's text`,
      );
    return fail(
      "has no place of its own in the template; change it in the template's text, or in the file that holds it",
    );
  }
  if (typeof written === 'string') return fail(written);
  const { path, value: wanted } = written;
  const node = nodeAt(source.root, path);
  // What the template asks for is kept with the picture.
  if (element.askedFor.includes(name) && wanted !== undefined) return ok([]);
  const work = functionOn(source.root, path);
  if (work !== undefined) return behindFunction(source, path, wanted, work);
  if (node === undefined) {
    if (wanted !== undefined) return ok([{ change: 'set', path, value: wanted }]);
    return fail('comes from elsewhere in the template (Globals); change it there');
  }
  // AWS takes some objects as JSON text.
  if (node.kind === 'scalar' && isJsonObject(wanted))
    return ok([{ change: 'set', path, value: JSON.stringify(wanted) }]);
  return ok(jsonChanges(nodeToJson(node), wanted, path));
}

/** A value that is one parameter and nothing else, used nowhere else, is changed in the parameter's default. */
function behindFunction(
  source: TemplateText,
  path: readonly (string | number)[],
  value: Json | undefined,
  work: string,
): Result<readonly TemplateChange[]> {
  const parameter = textOf(memberOf(nodeAt(source.root, path), 'Ref'));
  const place = ['Parameters', parameter ?? '', 'Default'];
  const what = `stands behind ${parameter === undefined ? work : `the parameter "${parameter}"`}`;
  if (parameter === undefined || nodeAt(source.root, place) === undefined) {
    return fail(`${what}; change it in the template's text, so that the function is not lost`);
  }
  if (countUses(source.root, parameter) > 1) {
    return fail(`${what}, which other values use too; change the parameter's default in the template's text`);
  }
  if (value === undefined || typeof value === 'object')
    return fail(`${what}; change its default in the template's text`);
  return ok([{ change: 'set', path: place, value }]);
}

function placeOf(element: ReadElement, name: string, value: Json | undefined) {
  const { resource } = element;
  const writing = writingOf(element, name);
  if (writing !== undefined && resource !== undefined) {
    const written = writing(value, resource);
    if (typeof written === 'string') return written;
    return written && { path: [...resource.path, ...written.member.split('.')], value: written.value };
  }
  const path = element.places.get(name);
  const property = tableOf(element)[name];
  const isTags = property?.kind === 'json' && property.holds === 'tags';
  return path && { path, value: isTags ? writtenTags(element, value) : value };
}

/** SAM takes an object where CloudFormation takes a list. */
function writtenTags({ resource }: ReadElement, value: Json | undefined): Json | undefined {
  if (!isJsonObject(value) || resource?.type.startsWith('AWS::Serverless::')) return value;
  const tags = Object.entries(value).map(([key, text]) => ({ Key: key, Value: String(text) }));
  return tags.length === 0 ? undefined : tags;
}

function writingOf({ type }: ReadElement, name: string): PropertyWriting | undefined {
  const writes: Readonly<Record<string, PropertyWriting | undefined>> | undefined = isConnectionKind(type)
    ? connectionOf(type).cloudformation.reading.writes
    : serviceOf(type).cloudformation.reading?.writes;
  return writes !== undefined && Object.hasOwn(writes, name) ? writes[name] : undefined;
}

/** The properties of an element's service or kind of wire. */
export function tableOf({ type }: { readonly type: string }): PropertyTable {
  return isConnectionKind(type) ? connectionOf(type).properties : serviceOf(type).properties;
}
