import { serviceOf } from '../catalog/services.ts';
import type { DesignGraph } from '../contract/graph.ts';
import type { IdentityStatementPart, ResourceStatementPart } from '../contract/template-part.ts';
import { refTo, type TemplateObject, type TemplateValue } from '../contract/template-value.ts';
import { InternalError } from '../shared/internal-error.ts';
import { type Draft, keyOf, note } from './draft.ts';
import type { LogicalIds } from './logical-ids.ts';
import type { PlacedStatements } from './open-circles.ts';

/** The version of the policy language that AWS recommends; the older one knows no variables. */
const VERSION = '2012-10-17';

/** Writes the statements of a draft into its roles, and adds the policies of queues, topics and late statements. */
export function addPolicies(draft: Draft, placed: PlacedStatements, graph: DesignGraph, ids: LogicalIds): void {
  for (const [element, statements] of placed.inRole) {
    const role = draft.resources.get(keyOf({ element, suffix: 'Role' }));
    if (role === undefined) throw new InternalError('TEMPLATE_ROLE', `"${element}" has no role`);
    role.properties['Policies'] = [{ PolicyName: 'design', PolicyDocument: identityPolicy(statements) }];
  }
  for (const [element, statements] of placed.afterwards) {
    addResource(draft, element, 'AWS::IAM::Policy', {
      PolicyName: ids.of(element, 'Policy'),
      Roles: [refTo(element, 'Role')],
      PolicyDocument: identityPolicy(statements),
    });
  }
  for (const [element, statements] of draft.resourceStatements) {
    const resource = graph.resource(element);
    const template = resource && serviceOf(resource.type).cloudformation;
    const arn = resource && template?.arn?.(resource);
    if (template?.policyHome === undefined || arn === undefined) {
      throw new InternalError('TEMPLATE_POLICY', `"${element}" takes no resource policy`);
    }
    const { type, targetsMember } = template.policyHome;
    addResource(draft, element, type, {
      [targetsMember]: [refTo(element)],
      PolicyDocument: resourcePolicy(statements, arn),
    });
  }
}

function addResource(draft: Draft, element: string, type: string, properties: TemplateObject): void {
  const suffix = 'Policy';
  note(draft, element, keyOf({ element, suffix }));
  draft.resources.set(keyOf({ element, suffix }), {
    element,
    suffix,
    type,
    properties: { ...properties },
    dependsOn: [],
    deletionPolicy: undefined,
    checksRoleOf: undefined,
  });
}

/** A policy with one statement for each set of resources on which the same actions are allowed. */
export function identityPolicy(statements: readonly IdentityStatementPart[]): TemplateObject {
  const byResource = new Map<string, { readonly resource: TemplateValue; readonly actions: Set<string> }>();
  for (const { actions, resources } of statements) {
    for (const resource of resources) {
      const key = JSON.stringify(resource);
      const known = byResource.get(key) ?? { resource, actions: new Set() };
      for (const action of actions) known.actions.add(action);
      byResource.set(key, known);
    }
  }
  const groups = new Map<string, { readonly actions: readonly string[]; readonly resources: TemplateValue[] }>();
  for (const { resource, actions } of byResource.values()) {
    const sorted = [...actions].sort();
    const group = groups.get(sorted.join()) ?? { actions: sorted, resources: [] };
    group.resources.push(resource);
    groups.set(sorted.join(), group);
  }
  return {
    Version: VERSION,
    Statement: [...groups.values()].map(({ actions, resources }) => ({
      Effect: 'Allow',
      Action: oneOrMany(actions),
      Resource: oneOrMany(resources),
    })),
  };
}

/** The policy of a queue or topic: one statement for each service and set of actions, for all sources that it serves. */
export function resourcePolicy(statements: readonly ResourceStatementPart[], arn: TemplateValue): TemplateObject {
  const groups = new Map<
    string,
    { service: string; actions: readonly string[]; sources: Map<string, TemplateValue> }
  >();
  for (const { service, actions, sourceArn } of statements) {
    const key = `${service} ${actions.join()}`;
    const group = groups.get(key) ?? { service, actions, sources: new Map() };
    group.sources.set(JSON.stringify(sourceArn), sourceArn);
    groups.set(key, group);
  }
  return {
    Version: VERSION,
    Statement: [...groups.values()].map(({ service, actions, sources }, index) => ({
      Sid: `Allow${index + 1}`,
      Effect: 'Allow',
      Principal: { Service: service },
      Action: oneOrMany(actions),
      Resource: arn,
      Condition: { ArnEquals: { 'aws:SourceArn': oneOrMany([...sources.values()]) } },
    })),
  };
}

function oneOrMany(values: readonly TemplateValue[]): TemplateValue {
  const [first] = values;
  return values.length === 1 && first !== undefined ? first : values;
}
