import type { Template } from '../../contract/template-part.ts';
import { buildGraph } from '../../graph/build-graph.ts';
import { design, type Element } from '../../rules/testing/design.ts';
import { isJsonObject, type Json, type JsonObject } from '../../shared/json.ts';
import { emitTemplate } from '../emit-template.ts';

/** The template of a tiny design, written as `design` takes it; fails the test when there is none. */
export function templateOf(
  resources: Readonly<Record<string, Element>>,
  wires: Readonly<Record<string, Element>> = {},
): Template {
  const emitted = emitTemplate(buildGraph(design(resources, wires)));
  if (!emitted.ok) throw new Error(emitted.error.map(problem => problem.message).join('\n'));
  return emitted.value;
}

/** The properties of a resource of a template. */
export function propertiesOf(template: Template, logicalId: string): JsonObject {
  const resource = template.Resources[logicalId];
  if (resource === undefined) {
    throw new Error(`there is no ${logicalId}, only ${Object.keys(template.Resources).join(', ')}`);
  }
  const properties = resource['Properties'];
  return isJsonObject(properties) ? properties : {};
}

/** Every statement of every policy of a template, trust policies left out. */
export function statementsOf(template: Template): readonly JsonObject[] {
  return Object.values(template.Resources).flatMap(resource => statementsIn(resource, ''));
}

function statementsIn(value: Json | undefined, member: string): readonly JsonObject[] {
  if (Array.isArray(value)) {
    return member === 'Statement'
      ? value.filter(isJsonObject)
      : value.flatMap((item: Json) => statementsIn(item, member));
  }
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, item]) =>
    name === 'AssumeRolePolicyDocument' ? [] : statementsIn(item, name),
  );
}

/** What the role of an element may do: `sqs:SendMessage` and the like with the logical id or text of each resource. */
export function allowedTo(template: Template, rolePrefix: string): readonly string[] {
  const own = [`${rolePrefix}Role`, `${rolePrefix}Policy`].flatMap(id => template.Resources[id] ?? []);
  return own
    .flatMap(resource => statementsIn(resource, ''))
    .flatMap(({ Action: action, Resource: resource }) =>
      [action].flat().flatMap(name => listed(resource).map(target => `${String(name)} ${nameOfTarget(target)}`)),
    )
    .sort();
}

function listed(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [value ?? null];
}

function nameOfTarget(value: Json): string {
  if (!isJsonObject(value)) return String(value);
  const target = value['Ref'] ?? value['Fn::GetAtt'] ?? value['Fn::Sub'];
  return Array.isArray(target) ? String(target[0]) : String(target);
}
