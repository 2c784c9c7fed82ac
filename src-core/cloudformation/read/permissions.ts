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
  readonly policies: RolePolicies;
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
  const roleResource = roleId === undefined ? undefined : elements.policies.role(roleId);
  if (roleResource !== undefined) {
    documents.push(...inlineDocuments(roleResource));
    isPartlyUnknown ||= hasForeignPolicy(valueAt(roleResource.properties, 'ManagedPolicyArns'));
  } else if (role !== undefined) isPartlyUnknown = true;
  documents.push(...attachedDocuments(roleId ?? `${resource.logicalId}Role`, roleResource, elements.policies));
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
  const wanted = action.toLowerCase();
  return actions.some(pattern => matches(pattern.toLowerCase(), wanted));
}

/** `*` stands for any run of characters, `?` for one. An expression would try every way of parting a text between stars. */
function matches(pattern: string, text: string): boolean {
  let [at, place] = [0, 0];
  let retry: readonly [at: number, place: number] | undefined;
  while (place < text.length) {
    const wanted = pattern[at];
    if (wanted === '*') {
      at += 1;
      retry = [at, place + 1];
    } else if (wanted === '?' || wanted === text[place]) {
      at += 1;
      place += 1;
    } else if (retry !== undefined) {
      [at, place] = retry;
      retry = [at, place + 1];
    } else return false;
  }
  return /^\**$/.test(pattern.slice(at));
}

function inlineDocuments(role: TemplateResource): readonly ResolvedValue[] {
  return listOf(role.properties['Policies']).flatMap(policy => valueAt(policy, 'PolicyDocument') ?? []);
}

function attachedDocuments(
  roleId: string,
  role: TemplateResource | undefined,
  policies: RolePolicies,
): readonly ResolvedValue[] {
  const managed = listOf(role?.properties['ManagedPolicyArns']).flatMap(item =>
    item instanceof ResourceReference ? (policies.policy(item.logicalId) ?? []) : [],
  );
  return [...new Set([...policies.of(roleId), ...managed])].flatMap(
    policy => policy.properties['PolicyDocument'] ?? [],
  );
}

/** Policies that stand beside the roles of a template, and the roles. */
export class RolePolicies {
  private readonly roles: ReadonlyMap<string, TemplateResource>;
  private readonly policies: ReadonlyMap<string, TemplateResource>;
  private readonly byRole = new Map<string, TemplateResource[]>();

  constructor(roles: readonly TemplateResource[], policies: readonly TemplateResource[]) {
    this.roles = new Map(roles.map(role => [role.logicalId, role]));
    this.policies = new Map(policies.map(policy => [policy.logicalId, policy]));
    for (const policy of policies) {
      for (const item of [...listOf(policy.properties['Roles']), ...listOf(policy.properties['RoleName'])]) {
        if (!(item instanceof ResourceReference)) continue;
        const known = this.byRole.get(item.logicalId);
        if (known === undefined) this.byRole.set(item.logicalId, [policy]);
        else known.push(policy);
      }
    }
  }

  role(logicalId: string): TemplateResource | undefined {
    return this.roles.get(logicalId);
  }

  policy(logicalId: string): TemplateResource | undefined {
    return this.policies.get(logicalId);
  }

  /** Policies that name a role. */
  of(roleId: string): readonly TemplateResource[] {
    return this.byRole.get(roleId) ?? [];
  }
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

/** A role that many functions share is read once. */
const known = new WeakMap<Elements, WeakMap<ResolvedObject, readonly Permission[]>>();

function named(statement: ResolvedObject, elements: Elements): readonly Permission[] {
  const read = known.get(elements) ?? new WeakMap<ResolvedObject, readonly Permission[]>();
  known.set(elements, read);
  const permissions = read.get(statement) ?? permissionsIn(statement, elements);
  read.set(statement, permissions);
  return permissions;
}

function permissionsIn(statement: ResolvedObject, elements: Elements): readonly Permission[] {
  const actions = actionsOf(statement);
  if (actions.length === 0) return [];
  const targets = new Set(listOf(statement['Resource']).flatMap(resource => elements.elementFor(resource) ?? []));
  return [...targets].map(element => ({ element, actions }));
}

function listOf(value: ResolvedValue | undefined): readonly ResolvedValue[] {
  if (value === undefined || value === null) return [];
  return isResolvedList(value) ? value : [value];
}
