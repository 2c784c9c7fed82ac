import {
  isResolvedList,
  isResolvedObject,
  type ResolvedObject,
  type ResolvedValue,
  ResourceReference,
  type TemplateResource,
  valueAt,
} from '../../contract/template-reading.ts';
import { asText } from './join-texts.ts';
import { SAM_POLICIES } from './sam-policies.ts';

/** What a role allows on one element of the design. */
export interface Permission {
  readonly element: string;
  /** `sqs:SendMessage`, wildcards as they are written. */
  readonly actions: readonly string[];
}

/** What permissions need of the rest of the template. */
interface Elements {
  ofType(...types: readonly string[]): readonly TemplateResource[];
  elementFor(value: ResolvedValue | undefined): string | undefined;
}

/** What is allowed to whom by one statement: on elements of the design, or on everything (`*`). */
export interface Grants {
  readonly permissions: readonly Permission[];
  /** Actions allowed on `*`. */
  readonly everywhere: readonly string[];
  /** The role is not in the template, or holds policies that are not. */
  readonly isPartlyUnknown: boolean;
}

/** What the role of a function or workflow allows, from roles, policies and SAM's short forms. */
export function grantsOf(resource: TemplateResource, elements: Elements): Grants {
  const documents: ResolvedValue[] = [];
  const permissions: Permission[] = [];
  let isPartlyUnknown = false;
  const role = resource.properties['Role'] ?? resource.properties['RoleArn'];
  const roleId = role instanceof ResourceReference ? role.logicalId : undefined;
  const roleResource = elements.ofType('AWS::IAM::Role').find(candidate => candidate.logicalId === roleId);
  if (roleResource !== undefined) {
    documents.push(...inlineDocuments(roleResource));
    isPartlyUnknown ||= hasForeignPolicy(valueAt(roleResource.properties, 'ManagedPolicyArns'));
  } else if (role !== undefined) isPartlyUnknown = true;
  documents.push(...attachedDocuments(roleId ?? `${resource.logicalId}Role`, roleResource, elements));
  if (role === undefined) {
    for (const policy of listOf(resource.properties['Policies'])) {
      if (isResolvedObject(policy)) {
        if (policy['Statement'] !== undefined) documents.push(policy);
        else permissions.push(...samPolicy(policy, elements));
      } else isPartlyUnknown ||= !isHarmless(policy);
    }
  }
  const statements = documents.flatMap(document => statementsOf(document));
  return {
    permissions: [...permissions, ...statements.flatMap(statement => named(statement, elements))],
    everywhere: statements.filter(isEverywhere).flatMap(statement => actionsOf(statement)),
    isPartlyUnknown,
  };
}

/** Whether a list of actions, wildcards in it, allows one. */
export function allows(actions: readonly string[], action: string): boolean {
  return actions.some(pattern => {
    const expression = pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.');
    return new RegExp(`^${expression}$`, 'i').test(action);
  });
}

function inlineDocuments(role: TemplateResource): readonly ResolvedValue[] {
  return listOf(role.properties['Policies']).flatMap(policy => valueAt(policy, 'PolicyDocument') ?? []);
}

function attachedDocuments(
  roleId: string,
  role: TemplateResource | undefined,
  elements: Elements,
): readonly ResolvedValue[] {
  const managed = listOf(role?.properties['ManagedPolicyArns']);
  return elements
    .ofType('AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy', 'AWS::IAM::RolePolicy')
    .filter(
      policy =>
        [...listOf(policy.properties['Roles']), ...listOf(policy.properties['RoleName'])].some(
          item => item instanceof ResourceReference && item.logicalId === roleId,
        ) || managed.some(item => item instanceof ResourceReference && item.logicalId === policy.logicalId),
    )
    .flatMap(policy => policy.properties['PolicyDocument'] ?? []);
}

/** AWS's own policies for logs, tracing and reading event sources send nothing anywhere. */
function isHarmless(policy: ResolvedValue): boolean {
  return /(?:ExecutionRole|XRayDaemonWriteAccess|ReadOnlyAccess)$/.test(asText(policy) ?? '');
}

function hasForeignPolicy(arns: ResolvedValue | undefined): boolean {
  return listOf(arns).some(arn => !(arn instanceof ResourceReference) && !isHarmless(arn));
}

function samPolicy(policy: ResolvedObject, elements: Elements): readonly Permission[] {
  return Object.entries(policy).flatMap(([name, parameters]) => {
    const template = SAM_POLICIES[name];
    const element = template && elements.elementFor(valueAt(parameters, template.parameter));
    return template === undefined || element === undefined ? [] : [{ element, actions: template.actions }];
  });
}

function statementsOf(document: ResolvedValue): readonly ResolvedObject[] {
  return listOf(valueAt(document, 'Statement'))
    .flatMap(listOf)
    .filter(isResolvedObject)
    .filter(statement => statement['Effect'] !== 'Deny');
}

function actionsOf(statement: ResolvedObject): readonly string[] {
  return listOf(statement['Action']).flatMap(action => asText(action) ?? []);
}

function isEverywhere(statement: ResolvedObject): boolean {
  return listOf(statement['Resource']).some(resource => asText(resource) === '*');
}

function named(statement: ResolvedObject, elements: Elements): readonly Permission[] {
  const actions = actionsOf(statement);
  if (actions.length === 0) return [];
  const targets = new Set(listOf(statement['Resource']).flatMap(resource => elements.elementFor(resource) ?? []));
  return [...targets].map(element => ({ element, actions }));
}

function listOf(value: ResolvedValue | undefined): readonly ResolvedValue[] {
  if (value === undefined || value === null) return [];
  return isResolvedList(value) ? value : [value];
}
