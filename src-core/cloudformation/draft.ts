import { connectionOf } from '../catalog/connections.ts';
import { serviceOf } from '../catalog/services.ts';
import type { DesignGraph } from '../contract/graph.ts';
import { rolePart } from '../contract/role-part.ts';
import type {
  EnvironmentPart,
  IdentityStatementPart,
  InvokePermissionPart,
  ParameterPart,
  PropertyPart,
  ResourcePart,
  ResourceStatementPart,
  TemplatePart,
} from '../contract/template-part.ts';
import type { ElementReference } from '../contract/template-value.ts';
import { InternalError } from '../shared/internal-error.ts';
import { createLookup } from './lookup.ts';
import { type Mutable, mapProperties, setPath } from './map-properties.ts';

/** A resource of the template while it is put together. */
export interface DraftResource {
  readonly element: string;
  readonly suffix: string | undefined;
  readonly type: string;
  readonly properties: Mutable;
  readonly dependsOn: ElementReference[];
  readonly deletionPolicy: ResourcePart['deletionPolicy'];
  readonly checksRoleOf: string | undefined;
  readonly copies?: ResourcePart['copies'];
}

/** All parts of a design, sorted by what they become; nothing merged or resolved yet. */
export interface Draft {
  /** By {@link keyOf}. */
  readonly resources: Map<string, DraftResource>;
  readonly parameters: Map<string, ParameterPart>;
  readonly environment: EnvironmentPart[];
  /** By the element whose role holds them. */
  readonly identityStatements: Map<string, IdentityStatementPart[]>;
  /** By the element whose policy holds them. */
  readonly resourceStatements: Map<string, ResourceStatementPart[]>;
  /** For each element the keys of the resources that hold something of it. */
  readonly shownIn: Map<string, Set<string>>;
}

/** What a {@link Draft} knows a resource or parameter by. */
export function keyOf(reference: { readonly element: string; readonly suffix?: string | undefined }): string {
  return `${reference.element}/${reference.suffix ?? ''}`;
}

/** A draft with nothing in it. */
export function emptyDraft(): Draft {
  return {
    resources: new Map(),
    parameters: new Map(),
    environment: [],
    identityStatements: new Map(),
    resourceStatements: new Map(),
    shownIn: new Map(),
  };
}

/** Asks every resource and wire of the design for its parts and sorts them. */
export function draftTemplate(
  graph: DesignGraph,
  { writesVaried = false }: { readonly writesVaried?: boolean } = {},
): Draft {
  const draft = emptyDraft();
  const properties: [PropertyPart, string][] = [];
  for (const [element, parts] of partsByElement(graph, undefined, writesVaried)) {
    for (const part of parts) {
      if (part.part === 'property') properties.push([part, element]);
      else addPart(draft, part, element);
    }
  }
  for (const [part, element] of properties) setProperty(draft, part, element);
  return draft;
}

/** The parts of every element, resources before wires, in the order of the design. */
export function partsByElement(
  graph: DesignGraph,
  isWanted: (id: string) => boolean = () => true,
  writesVaried = false,
): readonly (readonly [string, readonly TemplatePart[]])[] {
  const lookup = createLookup(graph);
  return [
    ...graph.resources
      .filter(({ id }) => isWanted(id))
      .map(resource => {
        const { cloudformation, properties } = serviceOf(resource.type);
        const mapped = mapProperties(properties, resource.given, resource.properties, writesVaried);
        const { trust, trustConditions } = cloudformation;
        const role = trust === undefined ? [] : [rolePart(resource.id, trust, trustConditions)];
        return [resource.id, [...cloudformation.parts(resource, mapped, graph, lookup), ...role]] as const;
      }),
    ...graph.connections
      .filter(({ id }) => isWanted(id))
      .map(wire => {
        const { cloudformation, properties } = connectionOf(wire.type);
        const mapped = mapProperties(properties, wire.given, wire.properties, writesVaried);
        return [wire.id, cloudformation.parts(wire, mapped, graph, lookup)] as const;
      }),
  ];
}

/** Puts a part where it belongs in a draft. */
export function addPart(draft: Draft, part: Exclude<TemplatePart, PropertyPart>, element: string): void {
  switch (part.part) {
    case 'resource':
      addResource(draft, part);
      note(draft, element, keyOf(part));
      return;
    case 'environment':
      draft.environment.push(part);
      note(draft, element, keyOf({ element: part.element }));
      return;
    case 'identity-statement':
      append(draft.identityStatements, part.element, part);
      note(draft, element, keyOf({ element: part.element, suffix: 'Role' }));
      return;
    case 'resource-statement':
      append(draft.resourceStatements, part.element, part);
      note(draft, element, keyOf({ element: part.element, suffix: 'Policy' }));
      return;
    case 'invoke-permission':
      addResource(draft, permissionResource(part));
      note(draft, element, keyOf({ element: part.wire, suffix: 'Permission' }));
      return;
    case 'parameter':
      draft.parameters.set(keyOf(part), part);
      note(draft, element, keyOf(part));
  }
}

function addResource(draft: Draft, part: ResourcePart): void {
  draft.resources.set(keyOf(part), {
    element: part.element,
    suffix: part.suffix,
    type: part.type,
    properties: { ...part.properties },
    dependsOn: [...(part.dependsOn ?? [])],
    deletionPolicy: part.deletionPolicy,
    checksRoleOf: part.checksRoleOf,
    copies: part.copies,
  });
}

function permissionResource(part: InvokePermissionPart): ResourcePart {
  return {
    part: 'resource',
    element: part.wire,
    suffix: 'Permission',
    type: 'AWS::Lambda::Permission',
    properties: {
      FunctionName: part.functionName,
      Action: 'lambda:InvokeFunction',
      Principal: part.service,
      SourceArn: part.sourceArn,
    },
  };
}

/** Sets a property of a resource of a draft. */
export function setProperty(draft: Draft, part: PropertyPart, element: string): void {
  const resource = draft.resources.get(keyOf(part));
  if (resource === undefined) {
    throw new InternalError(
      'TEMPLATE_PROPERTY',
      `"${element}" sets ${part.path} of "${keyOf(part)}", which is not there`,
    );
  }
  setPath(resource.properties, part.path, part.value);
  note(draft, element, keyOf(part));
}

/** Says that a resource of the template holds something of an element. */
export function note(draft: Draft, element: string, key: string): void {
  const keys = draft.shownIn.get(element);
  if (keys === undefined) draft.shownIn.set(element, new Set([key]));
  else keys.add(key);
}

function append<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
