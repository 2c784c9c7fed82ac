import { connections, isConnectionKind } from '../catalog/connections.ts';
import { isServiceType, services } from '../catalog/services.ts';
import type { PropertyTable, PropertyValues } from '../contract/property.ts';
import { nearest } from '../shared/nearest.ts';
import type { EventloomDocument } from './document.ts';
import type { FilePath } from './parse-problem.ts';
import { expectedKind } from './property-value.ts';

interface Complaint {
  readonly path: FilePath;
  readonly message: string;
}

/** What the shape alone cannot tell: unknown types and properties, ids used twice, references to nothing. */
export function checkMeaning(document: EventloomDocument): readonly Complaint[] {
  const types = new Map(document.resources.map(resource => [resource.id, resource.type]));
  return [
    ...checkIds(document),
    ...checkResources(document, types),
    ...checkConnections(document, types),
    ...checkGroups(document, types),
    ...checkScenarios(document, types),
  ];
}

type Types = ReadonlyMap<string, string>;

function checkIds(document: EventloomDocument): Complaint[] {
  const seen = new Set<string>();
  const complaints: Complaint[] = [];
  const visit = (id: string, path: FilePath) => {
    if (seen.has(id))
      complaints.push({
        path,
        message: `the id "${id}" is used twice; every resource, connection and group needs its own`,
      });
    seen.add(id);
  };
  for (const [index, resource] of document.resources.entries()) visit(resource.id, ['resources', index, 'id']);
  for (const [index, connection] of document.connections.entries()) visit(connection.id, ['connections', index, 'id']);
  for (const [index, group] of (document.groups ?? []).entries()) visit(group.id, ['groups', index, 'id']);
  return complaints;
}

function checkResources(document: EventloomDocument, types: Types): Complaint[] {
  return document.resources.flatMap((resource, index): Complaint[] => {
    const path = ['resources', index];
    if (!isServiceType(resource.type)) {
      const message = `unknown resource type "${resource.type}"; ${choices(resource.type, Object.keys(services))}`;
      return [{ path: [...path, 'type'], message }];
    }
    return checkProperties(resource.properties, services[resource.type].properties, path, resource.type, types);
  });
}

function checkConnections(document: EventloomDocument, types: Types): Complaint[] {
  return document.connections.flatMap((connection, index): Complaint[] => {
    const path = ['connections', index];
    const dangling = (['from', 'to'] as const)
      .filter(end => !types.has(connection[end]))
      .map(end => ({
        path: [...path, end],
        message: `connection "${connection.id}" ${end === 'from' ? 'starts at' : 'ends at'} "${connection[end]}", but there is no resource with that id; ${choices(connection[end], [...types.keys()])}`,
      }));
    if (!isConnectionKind(connection.type)) {
      const message = `unknown connection type "${connection.type}"; ${choices(connection.type, Object.keys(connections))}`;
      return [...dangling, { path: [...path, 'type'], message }];
    }
    const table = connections[connection.type].properties;
    return [...dangling, ...checkProperties(connection.properties, table, path, connection.type, types)];
  });
}

function checkGroups(document: EventloomDocument, types: Types): Complaint[] {
  const groupOf = new Map<string, string>();
  return (document.groups ?? []).flatMap((group, index) =>
    group.members.flatMap((member, place): Complaint[] => {
      const path = ['groups', index, 'members', place];
      const other = groupOf.get(member);
      groupOf.set(member, group.name);
      if (!types.has(member)) {
        const message = `group "${group.name}" holds "${member}", but there is no resource with that id; ${choices(member, [...types.keys()])}`;
        return [{ path, message }];
      }
      if (other === undefined) return [];
      return [{ path, message: `"${member}" is already in group "${other}"; a resource is in one group at most` }];
    }),
  );
}

function checkProperties(
  values: PropertyValues,
  table: PropertyTable,
  path: FilePath,
  owner: string,
  types: Types,
): Complaint[] {
  return Object.entries(values).flatMap(([name, value]): Complaint[] => {
    const at = [...path, 'properties', name];
    const property = Object.hasOwn(table, name) ? table[name] : undefined;
    if (property === undefined) {
      return [{ path: at, message: `${owner} has no property "${name}"; ${choices(name, Object.keys(table))}` }];
    }
    if (value === undefined) return [];
    const expected = expectedKind(property, value);
    if (expected !== undefined)
      return [{ path: at, message: `"${name}" is ${JSON.stringify(value)}; expected ${expected}` }];
    if (property.kind !== 'reference' || typeof value !== 'string') return [];
    const type = types.get(value);
    if (type !== undefined && property.services.includes(type)) return [];
    const candidates = [...types].filter(([, candidate]) => property.services.includes(candidate)).map(([id]) => id);
    return [
      {
        path: at,
        message: `"${name}" names "${value}", which is not a resource of type ${property.services.join(' or ')}; ${choices(value, candidates)}`,
      },
    ];
  });
}

function checkScenarios(document: EventloomDocument, types: Types): Complaint[] {
  const wires = new Set(document.connections.map(connection => connection.id));
  const known = (id: string) => types.has(id) || wires.has(id);
  const names = new Set<string>();
  return document.scenarios.flatMap((scenario, index): Complaint[] => {
    const path = ['scenarios', index];
    const complaints: Complaint[] = [];
    const say = (at: FilePath, message: string) => complaints.push({ path: [...path, ...at], message });
    if (names.has(scenario.name)) say(['name'], `the scenario name "${scenario.name}" is used twice`);
    names.add(scenario.name);
    scenario.load.forEach((load, line) => {
      if (types.get(load.client) !== 'client')
        say(['load', line, 'client'], `"${load.client}" is not a client of this design`);
      if (load.connection !== undefined && !wires.has(load.connection)) {
        say(['load', line, 'connection'], `"${load.connection}" is not a connection of this design`);
      }
    });
    scenario.faults.forEach((fault, line) => {
      if (!known(fault.resource))
        say(['faults', line, 'resource'], `"${fault.resource}" is neither a resource nor a connection of this design`);
    });
    scenario.expect.forEach((expectation, line) => {
      if ('of' in expectation && expectation.of !== undefined && !known(expectation.of)) {
        say(['expect', line, 'of'], `"${expectation.of}" is neither a resource nor a connection of this design`);
      }
    });
    return complaints;
  });
}

function choices(given: string, known: readonly string[]): string {
  const close = nearest(given, known);
  if (close !== undefined) return `did you mean "${close}"?`;
  if (known.length === 0) return 'there is none to choose from';
  const shown = known.slice(0, 12).map(name => `"${name}"`);
  return `known are ${shown.join(', ')}${known.length > shown.length ? ', …' : ''}`;
}
