import { meets } from '../contract/applies.ts';
import type { Property, PropertyTable, PropertyValues } from '../contract/property.ts';
import { tagList } from '../contract/tags.ts';
import type { TemplateObject, TemplateValue } from '../contract/template-value.ts';
import { equalJson } from '../shared/json.ts';

/**
 * The properties of an element under their CloudFormation names, nested where the name is dotted. Written is only what
 * the design states, what differs from AWS's default and what applies beside the other properties; with `writesVaried` also
 * the defaults of what people give other values from stack to stack.
 */
export function mapProperties(
  table: PropertyTable,
  given: PropertyValues,
  values: PropertyValues,
  writesVaried = false,
): TemplateObject {
  const mapped: Mutable = {};
  for (const [name, property] of Object.entries(table)) {
    const isWanted = writesVaried && property.varies === true;
    const value = isWanted ? values[name] : given[name];
    if (property.cloudFormation === undefined || property.sideResource !== undefined) continue;
    if (property.simulationOnly === true) continue;
    if (
      value === undefined ||
      (equalJson(value, property.default) && !isWanted) ||
      !meets(values, property.appliesWhen)
    )
      continue;
    const written = holdsTags(property) ? tagList(value) : value;
    if (written !== undefined) setPath(mapped, property.cloudFormation, written);
  }
  return mapped;
}

function holdsTags(property: Property): boolean {
  return property.kind === 'json' && property.holds === 'tags';
}

/** A template object under construction. */
export type Mutable = Record<string, TemplateValue | undefined>;

/** Sets a dotted path in an object, making the objects on the way; those already there are copied, never changed. */
export function setPath(target: Mutable, path: string, value: TemplateValue): void {
  const names = path.split('.');
  const last = names.pop() ?? path;
  let object = target;
  for (const name of names) {
    const inner: Mutable = { ...(object[name] as TemplateObject | undefined) };
    object[name] = inner;
    object = inner;
  }
  object[last] = value;
}
