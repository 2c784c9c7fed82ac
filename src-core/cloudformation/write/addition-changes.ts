import { serviceOf } from '../../catalog/services.ts';
import type { ConnectionRecord } from '../../contract/edit.ts';
import type { TemplatePart } from '../../contract/template-part.ts';
import type { TemplateObject } from '../../contract/template-value.ts';
import type { EventloomDocument } from '../../document/document.ts';
import { buildGraph } from '../../graph/build-graph.ts';
import { writeParameter } from '../ask-parameters.ts';
import { addPart, type Draft, type DraftResource, emptyDraft, keyOf, partsByElement, setProperty } from '../draft.ts';
import { writeResource } from '../emit-template.ts';
import { LogicalIds } from '../logical-ids.ts';
import { markCopies } from '../mark-copies.ts';
import { openCircles } from '../open-circles.ts';
import { addPolicies, identityPolicy, resourcePolicy } from '../policies.ts';
import { nestedStackOf } from '../read/nested-stacks.ts';
import type { TemplateReading } from '../read/read-template.ts';
import { resolve } from '../resolve.ts';
import type { TemplateText } from '../text/read-text.ts';
import type { TemplateChange } from '../text/template-change.ts';
import { nodeAt } from '../text/template-node.ts';
import { type ExistingTemplate, existingTemplate } from './existing-template.ts';

/** What adding elements does to a template. */
export interface Additions {
  readonly changes: readonly TemplateChange[];
  /** Logical ids of what was added, by element id. */
  readonly logicalIds: ReadonlyMap<string, string>;
  /** Elements with a resource of their own. */
  readonly own: ReadonlySet<string>;
  readonly refused: readonly { readonly element: string; readonly message: string }[];
}

/** The changes that put added resources and wires into a template, with the permissions that they need. */
export function additionChanges(
  source: TemplateText,
  reading: TemplateReading,
  document: EventloomDocument,
  added: ReadonlySet<string>,
): Additions {
  if (added.size === 0) return { changes: [], logicalIds: new Map(), own: new Set(), refused: [] };
  const nested = document.connections.filter(({ id }) => added.has(id)).flatMap(wire => nestedEnd(wire, reading));
  if (nested.length > 0) return { changes: [], logicalIds: new Map(), own: new Set(), refused: nested };
  const graph = buildGraph(document);
  const existing = existingTemplate(source, reading, added);
  const elements = [...graph.resources, ...graph.connections].map(({ id }) => id);
  const ids = new LogicalIds(elements, existing.logicalIds, existing.names);
  const draft = emptyDraft();
  const changes: TemplateChange[] = [];
  const refused: { element: string; message: string }[] = [];
  for (const [element, parts] of partsByElement(graph, id => added.has(id))) {
    for (const part of parts) {
      const answer = place(part, element, { draft, existing, ids, added });
      if (typeof answer === 'string') refused.push({ element, message: answer });
      else changes.push(...answer);
    }
  }
  addPolicies(draft, openCircles(draft, graph, ids), graph, ids);
  markCopies(draft);
  const logicalIds = new Map<string, string>();
  const resources = [...draft.resources.values()].map((resource): TemplateChange => {
    const logicalId = ids.of(resource.element, resource.suffix);
    if (resource.suffix === undefined) logicalIds.set(resource.element, logicalId);
    return { change: 'set', path: ['Resources', logicalId], value: writeResource(resource, ids) };
  });
  const parameters = [...draft.parameters.values()].map(
    (part): TemplateChange => ({
      change: 'set',
      path: ['Parameters', ids.of(part.element, part.suffix)],
      value: writeParameter(part),
    }),
  );
  const own = new Set(logicalIds.keys());
  // A wire within another resource is found again by the resource that it starts at.
  for (const { id, from } of graph.connections)
    if (added.has(id) && !logicalIds.has(id) && changesTemplate(from, graph)) logicalIds.set(id, ids.of(from));
  return { changes: [...parameters, ...resources, ...changes], logicalIds, own, refused };
}

/** A wire needs lines at both of its ends, and one end stands in another file. */
function nestedEnd({ id, from, to }: ConnectionRecord, { elements }: TemplateReading) {
  for (const end of [from, to]) {
    const element = elements.get(end);
    const stack = nestedStackOf(element?.path ?? element?.resource?.path);
    if (stack === undefined) continue;
    const message = `The wire "${id}" needs lines in the file of the nested stack "${stack}"; write it there`;
    return [{ element: id, message }];
  }
  return [];
}

function changesTemplate(from: string, graph: ReturnType<typeof buildGraph>): boolean {
  const resource = graph.resource(from);
  return resource !== undefined && serviceOf(resource.type).cloudformation.type !== undefined;
}

interface Places {
  readonly draft: Draft;
  readonly existing: ExistingTemplate;
  readonly ids: LogicalIds;
  readonly added: ReadonlySet<string>;
}

/** Puts a part into the draft of what is new, or answers with the changes of what is there; a text says why not. */
function place(part: TemplatePart, element: string, places: Places): readonly TemplateChange[] | string {
  const { draft, existing, ids, added } = places;
  const owner = part.part === 'invoke-permission' ? part.wire : part.element;
  if (part.part === 'property') {
    if (added.has(owner)) {
      setProperty(draft, part, element);
      return [];
    }
    const path = existing.memberPath(owner, part.suffix, part.path);
    return path === undefined
      ? `The template has no resource of its own for ${part.path} of "${owner}"; add the wire in its text`
      : [{ change: 'set', path, value: resolve(part.value, ids) }];
  }
  if (part.part === 'resource' || part.part === 'parameter' || part.part === 'invoke-permission' || added.has(owner)) {
    addPart(draft, part, element);
    return [];
  }
  if (part.part === 'environment') {
    const path = existing.memberPath(owner, undefined, `Environment.Variables.${part.name}`);
    if (path === undefined || nodeAt(existing.source.root, path) !== undefined) return [];
    return [{ change: 'set', path, value: resolve(part.value, ids) }];
  }
  if (part.part === 'identity-statement') {
    const role = existing.roleOf(owner);
    if (role === undefined)
      return `The role of "${owner}" is not in the template; allow ${part.actions.join(', ')} there`;
    addStatement(draft, element, role, identityPolicy([part]), ids);
    return [];
  }
  const statements = existing.policyStatements(owner);
  if (statements === undefined) {
    addPart(draft, part, element);
    return [];
  }
  const written = resolve(resourcePolicy([part], existing.arnOf(owner)), ids);
  const [statement] =
    typeof written === 'object' && written !== null && 'Statement' in written && Array.isArray(written.Statement)
      ? written.Statement
      : [];
  return statement === undefined ? [] : [{ change: 'append', path: statements, value: withoutSid(statement) }];
}

/** One policy for each wire, attached to the role that is there. */
function addStatement(draft: Draft, element: string, role: string, document: TemplateObject, ids: LogicalIds): void {
  const key = keyOf({ element, suffix: 'Policy' });
  const known = draft.resources.get(key);
  const statements = (policy: TemplateObject | undefined) =>
    Array.isArray(policy?.['Statement']) ? policy['Statement'] : [];
  const before = known?.properties['PolicyDocument'] as TemplateObject | undefined;
  const resource: DraftResource = {
    element,
    suffix: 'Policy',
    type: 'AWS::IAM::Policy',
    properties: {
      PolicyName: ids.of(element, 'Policy'),
      Roles: [{ Ref: role }],
      PolicyDocument: { ...document, Statement: [...statements(before), ...statements(document)] },
    },
    dependsOn: [],
    deletionPolicy: undefined,
    checksRoleOf: undefined,
  };
  draft.resources.set(key, resource);
}

function withoutSid(statement: unknown) {
  return JSON.parse(JSON.stringify(statement, (name, value) => (name === 'Sid' ? undefined : value)));
}
