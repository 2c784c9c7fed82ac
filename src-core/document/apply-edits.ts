import { connectionOf } from '../catalog/connections.ts';
import { serviceOf } from '../catalog/services.ts';
import type { ConnectionRecord, Edit, ResourceRecord, Silence } from '../contract/edit.ts';
import { type ExportSettings, exportSettingsSchema, statedSettings } from '../contract/export-settings.ts';
import type { ResourceGroup } from '../contract/graph.ts';
import type { PropertyTable, PropertyValues } from '../contract/property.ts';
import { scenarioSchema } from '../contract/scenario.ts';
import { InternalError } from '../shared/internal-error.ts';
import { type EventloomDocument, silenceSchema } from './document.ts';

/**
 * The design after a list of edits, in order. What an edit does not touch is shared with the design before it.
 * An edit that names an element which is not there, or adds an id that is taken, is a mistake of the caller and throws.
 */
export function applyEdits(document: EventloomDocument, edits: readonly Edit[]): EventloomDocument {
  return edits.reduce(applyEdit, document);
}

function applyEdit(document: EventloomDocument, edit: Edit): EventloomDocument {
  switch (edit.edit) {
    case 'add-resource':
      requireFree(document, edit.resource.id);
      return { ...document, resources: [...document.resources, edit.resource] };
    case 'add-connection':
      return addConnection(document, edit.connection);
    case 'add-group':
      return addGroup(document, edit.group);
    case 'remove':
      return remove(document, new Set(edit.ids));
    case 'set-property':
      return change(document, edit.id, element => ({
        ...element,
        properties: setProperty(element.properties, edit.property, edit.value),
      }));
    case 'rename':
      return rename(document, edit.id, edit.name);
    case 'move':
      return {
        ...document,
        resources: document.resources.map(resource => {
          const position = edit.positions[resource.id];
          return position === undefined ? resource : { ...resource, position };
        }),
      };
    case 'reconnect':
      requireResource(document, edit.from);
      requireResource(document, edit.to);
      return changeConnection(document, edit.id, connection => ({ ...connection, from: edit.from, to: edit.to }));
    case 'retype-connection':
      return changeConnection(document, edit.id, connection => ({
        ...connection,
        type: edit.type,
        properties: keepKnown(connection.properties, connectionOf(edit.type).properties),
      }));
    case 'silence':
      return withSilences(document, [...othersThan(document, edit.silence), silenceSchema.parse(edit.silence)]);
    case 'unsilence':
      return withSilences(document, othersThan(document, edit));
    case 'set-export':
      return withSettings(document, statedSettings(exportSettingsSchema.parse(edit.settings)));
    case 'rename-design':
      return { ...document, name: edit.name };
    case 'set-scenarios':
      return { ...document, scenarios: edit.scenarios.map(scenario => scenarioSchema.parse(scenario)) };
  }
}

function othersThan({ silenced = [] }: EventloomDocument, { ruleId, element }: Omit<Silence, 'reason'>) {
  return silenced.filter(other => other.ruleId !== ruleId || other.element !== element);
}

function withSilences(document: EventloomDocument, silenced: readonly Silence[]): EventloomDocument {
  const { silenced: _, ...rest } = document;
  return silenced.length === 0 ? rest : { ...rest, silenced };
}

function withSettings(document: EventloomDocument, settings: ExportSettings | undefined): EventloomDocument {
  const { export: _, ...rest } = document;
  return settings === undefined ? rest : { ...rest, export: settings };
}

function addConnection(document: EventloomDocument, connection: ConnectionRecord): EventloomDocument {
  requireFree(document, connection.id);
  requireResource(document, connection.from);
  requireResource(document, connection.to);
  return { ...document, connections: [...document.connections, connection] };
}

function addGroup(document: EventloomDocument, group: ResourceGroup): EventloomDocument {
  requireFree(document, group.id);
  for (const member of group.members) requireResource(document, member);
  const others = withoutMembers(document.groups ?? [], new Set(group.members));
  return withGroups(document, [...others, group]);
}

function withoutMembers(groups: readonly ResourceGroup[], gone: ReadonlySet<string>): readonly ResourceGroup[] {
  return groups.flatMap(group => {
    const members = group.members.filter(member => !gone.has(member));
    if (members.length === group.members.length) return [group];
    return members.length === 0 ? [] : [{ ...group, members }];
  });
}

function withGroups(document: EventloomDocument, groups: readonly ResourceGroup[]): EventloomDocument {
  const { groups: _, ...rest } = document;
  return groups.length === 0 ? rest : { ...rest, groups };
}

function rename(document: EventloomDocument, id: string, name: string): EventloomDocument {
  const groups = document.groups ?? [];
  if (!groups.some(group => group.id === id)) {
    return changeResource(document, id, resource => ({ ...resource, name }));
  }
  return { ...document, groups: groups.map(group => (group.id === id ? { ...group, name } : group)) };
}

/** Removes elements, the wires of removed resources, and whatever named one of them. */
function remove(document: EventloomDocument, ids: ReadonlySet<string>): EventloomDocument {
  const gone = new Set(ids);
  for (const connection of document.connections) {
    if (gone.has(connection.from) || gone.has(connection.to)) gone.add(connection.id);
  }
  const isKept = (id: string | undefined) => id === undefined || !gone.has(id);
  const kept = withoutMembers(
    (document.groups ?? []).filter(group => isKept(group.id)),
    gone,
  );
  const silenced = (document.silenced ?? []).filter(({ element }) => isKept(element));
  return {
    ...withSilences(withGroups(document, kept), silenced),
    resources: document.resources
      .filter(resource => isKept(resource.id))
      .map(resource => withoutReferences(resource, serviceOf(resource.type).properties, gone)),
    connections: document.connections
      .filter(connection => isKept(connection.id))
      .map(connection => withoutReferences(connection, connectionOf(connection.type).properties, gone)),
    scenarios: document.scenarios.map(scenario => ({
      ...scenario,
      load: scenario.load.filter(load => isKept(load.client) && isKept(load.connection)),
      faults: scenario.faults.filter(fault => isKept(fault.resource)),
      expect: scenario.expect.filter(expectation => !('of' in expectation) || isKept(expectation.of)),
    })),
  };
}

function withoutReferences<Element extends ResourceRecord | ConnectionRecord>(
  element: Element,
  table: PropertyTable,
  gone: ReadonlySet<string>,
): Element {
  const dangling = Object.entries(element.properties).filter(
    ([name, value]) => table[name]?.kind === 'reference' && typeof value === 'string' && gone.has(value),
  );
  if (dangling.length === 0) return element;
  const properties = dangling.reduce((rest, [name]) => setProperty(rest, name, undefined), element.properties);
  return { ...element, properties };
}

function setProperty(properties: PropertyValues, name: string, value: PropertyValues[string]): PropertyValues {
  const { [name]: _, ...rest } = properties;
  return value === undefined ? rest : { ...rest, [name]: value };
}

function keepKnown(properties: PropertyValues, table: PropertyTable): PropertyValues {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => Object.hasOwn(table, name)));
}

function change(
  document: EventloomDocument,
  id: string,
  update: <Element extends ResourceRecord | ConnectionRecord>(element: Element) => Element,
): EventloomDocument {
  return document.resources.some(resource => resource.id === id)
    ? changeResource(document, id, update)
    : changeConnection(document, id, update);
}

function changeResource(document: EventloomDocument, id: string, update: (resource: ResourceRecord) => ResourceRecord) {
  requireResource(document, id);
  return {
    ...document,
    resources: document.resources.map(resource => (resource.id === id ? update(resource) : resource)),
  };
}

function changeConnection(
  document: EventloomDocument,
  id: string,
  update: (connection: ConnectionRecord) => ConnectionRecord,
): EventloomDocument {
  if (!document.connections.some(connection => connection.id === id)) {
    throw new InternalError('EDIT_UNKNOWN_ELEMENT', `there is no element "${id}" to edit`);
  }
  const connections = document.connections.map(connection => (connection.id === id ? update(connection) : connection));
  return { ...document, connections };
}

function requireResource(document: EventloomDocument, id: string): void {
  if (document.resources.some(resource => resource.id === id)) return;
  throw new InternalError('EDIT_UNKNOWN_RESOURCE', `there is no resource "${id}"`);
}

function requireFree(document: EventloomDocument, id: string): void {
  const isTaken =
    document.resources.some(resource => resource.id === id) ||
    document.connections.some(connection => connection.id === id) ||
    (document.groups ?? []).some(group => group.id === id);
  if (isTaken) throw new InternalError('EDIT_ID_TAKEN', `the id "${id}" is taken`);
}
