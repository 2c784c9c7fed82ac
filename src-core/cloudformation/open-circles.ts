import { serviceOf } from '../catalog/services.ts';
import type { DesignGraph } from '../contract/graph.ts';
import type { EnvironmentPart, IdentityStatementPart, PhysicalName } from '../contract/template-part.ts';
import {
  ElementReference,
  refTo,
  type TemplateObject,
  type TemplateValue,
  TextWithReferences,
} from '../contract/template-value.ts';
import { InternalError } from '../shared/internal-error.ts';
import { Dependencies, referencesIn } from './dependencies.ts';
import { type Draft, type DraftResource, keyOf } from './draft.ts';
import type { LogicalIds } from './logical-ids.ts';

/** Which statements of a role stand in the role itself, and which must follow in a policy of their own. */
export interface PlacedStatements {
  readonly inRole: ReadonlyMap<string, readonly IdentityStatementPart[]>;
  readonly afterwards: ReadonlyMap<string, readonly IdentityStatementPart[]>;
}

/**
 * Orders the resources of a draft so that none needs itself first. In this order of preference: an environment variable
 * that would close a circle is left out, a reference that may goes by a fixed name, and a role's statement moves to a
 * policy that is attached once both ends exist. Everything else stays; a circle that is left is the design's own.
 */
export function openCircles(draft: Draft, graph: DesignGraph, ids: LogicalIds): PlacedStatements {
  const dependencies = new Dependencies();
  for (const [key, resource] of draft.resources) {
    for (const reference of [...referencesIn(resource.properties), ...resource.dependsOn]) {
      if (!reference.byNameWhenCircular) dependencies.add(key, keyOf(reference));
    }
  }
  for (const part of draft.environment) addVariable(draft, part, dependencies);
  for (const [key, resource] of draft.resources) nameWhatIsCircular(draft, key, resource, { dependencies, graph, ids });
  const placed = placeStatements(draft, dependencies);
  for (const resource of draft.resources.values()) {
    const principal = resource.checksRoleOf;
    if (principal !== undefined && placed.afterwards.has(principal)) {
      resource.dependsOn.push(refTo(principal, 'Policy'));
    }
  }
  return placed;
}

function addVariable(draft: Draft, part: EnvironmentPart, dependencies: Dependencies): void {
  const key = keyOf({ element: part.element });
  const needed = referencesIn(part.value).map(keyOf);
  if (needed.some(other => dependencies.reaches(other, key))) return;
  const resource = draft.resources.get(key);
  if (resource === undefined) throw new InternalError('TEMPLATE_VARIABLE', `there is no resource "${key}"`);
  const environment = resource.properties['Environment'] as TemplateObject | undefined;
  const variables = (environment?.['Variables'] ?? {}) as TemplateObject;
  if (Object.hasOwn(variables, part.name)) return;
  for (const other of needed) dependencies.add(key, other);
  resource.properties['Environment'] = { Variables: { ...variables, [part.name]: part.value } };
}

interface Naming {
  readonly dependencies: Dependencies;
  readonly graph: DesignGraph;
  readonly ids: LogicalIds;
}

function nameWhatIsCircular(draft: Draft, key: string, resource: DraftResource, naming: Naming): void {
  const { dependencies } = naming;
  const circular = new Map<string, TextWithReferences>();
  for (const reference of referencesIn(resource.properties)) {
    if (!reference.byNameWhenCircular) continue;
    const other = keyOf(reference);
    if (dependencies.reaches(other, key)) circular.set(other, arnByName(draft, reference.element, naming));
    else dependencies.add(key, other);
  }
  if (circular.size === 0) return;
  for (const [name, value] of Object.entries(resource.properties)) {
    resource.properties[name] = replaceCircular(value, circular);
  }
}

function replaceCircular(
  value: TemplateValue | undefined,
  circular: ReadonlyMap<string, TextWithReferences>,
): TemplateValue | undefined {
  if (typeof value !== 'object' || value === null || value instanceof TextWithReferences) return value;
  if (value instanceof ElementReference) {
    return (value.byNameWhenCircular ? circular.get(keyOf(value)) : undefined) ?? value;
  }
  if (Array.isArray(value)) {
    return value.map((item: TemplateValue) => replaceCircular(item, circular) ?? null);
  }
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, replaceCircular(item, circular)]));
}

/** The ARN of a resource from its name alone; one without a name gets one that no other stack has. */
function arnByName(draft: Draft, element: string, { graph, ids }: Naming): TextWithReferences {
  const { property, ending, arnPrefix } = physicalName(graph, element);
  const resource = draft.resources.get(keyOf({ element }));
  if (resource === undefined) throw new InternalError('TEMPLATE_NAME', `there is no resource "${element}"`);
  const given = resource.properties[property];
  if (given instanceof ElementReference) return new TextWithReferences(arnPrefix, given);
  const name = typeof given === 'string' ? given : `\${AWS::StackName}-${ids.forName(element)}${ending}`;
  if (given === undefined) resource.properties[property] = new TextWithReferences(name);
  return new TextWithReferences(`${arnPrefix}${name}`);
}

function physicalName(graph: DesignGraph, element: string): PhysicalName {
  const resource = graph.resource(element);
  const name = resource && serviceOf(resource.type).cloudformation.physicalName?.(resource);
  if (name === undefined) throw new InternalError('TEMPLATE_NAME', `"${element}" cannot be named`);
  return name;
}

function placeStatements(draft: Draft, dependencies: Dependencies): PlacedStatements {
  const inRole = new Map<string, IdentityStatementPart[]>();
  const afterwards = new Map<string, IdentityStatementPart[]>();
  for (const [principal, statements] of draft.identityStatements) {
    const role = keyOf({ element: principal, suffix: 'Role' });
    for (const statement of statements) {
      const needed = statement.resources.flatMap(referencesIn).map(keyOf);
      const isCircular = needed.some(other => dependencies.reaches(other, role));
      const lists = isCircular ? afterwards : inRole;
      lists.set(principal, [...(lists.get(principal) ?? []), statement]);
      if (!isCircular) for (const other of needed) dependencies.add(role, other);
    }
  }
  return { inRole, afterwards };
}
