import { connectionOf } from '../catalog/connections.ts';
import { serviceOf } from '../catalog/services.ts';
import type { DesignGraph, GraphConnection, GraphResource, ResourceGroup } from '../contract/graph.ts';
import type { PropertyTable, PropertyValues } from '../contract/property.ts';
import type { EventloomDocument } from '../document/document.ts';

const NONE: readonly GraphConnection[] = [];

/** The design as engines read it: defaults applied, wires found by their ends in constant time. */
export function buildGraph(document: EventloomDocument): DesignGraph {
  const resources = document.resources.map(
    (record): GraphResource => ({
      id: record.id,
      type: record.type,
      name: record.name,
      position: record.position,
      given: record.properties,
      properties: withDefaults(serviceOf(record.type).properties, record.properties),
    }),
  );
  const connections = document.connections.map(
    (record): GraphConnection => ({
      id: record.id,
      type: record.type,
      from: record.from,
      to: record.to,
      given: record.properties,
      properties: withDefaults(connectionOf(record.type).properties, record.properties),
    }),
  );
  return new IndexedGraph(document.name, resources, connections, document.groups ?? []);
}

function withDefaults(table: PropertyTable, given: PropertyValues): PropertyValues {
  const values: Record<string, PropertyValues[string]> = {};
  for (const [name, property] of Object.entries(table)) values[name] = given[name] ?? property.default;
  return values;
}

class IndexedGraph implements DesignGraph {
  readonly name: string;
  readonly resources: readonly GraphResource[];
  readonly connections: readonly GraphConnection[];
  readonly groups: readonly ResourceGroup[];
  private readonly resourceById: ReadonlyMap<string, GraphResource>;
  private readonly connectionById: ReadonlyMap<string, GraphConnection>;
  private readonly leaving: ReadonlyMap<string, readonly GraphConnection[]>;
  private readonly arriving: ReadonlyMap<string, readonly GraphConnection[]>;

  constructor(
    name: string,
    resources: readonly GraphResource[],
    connections: readonly GraphConnection[],
    groups: readonly ResourceGroup[],
  ) {
    this.name = name;
    this.resources = resources;
    this.connections = connections;
    this.groups = groups;
    this.resourceById = new Map(resources.map(resource => [resource.id, resource]));
    this.connectionById = new Map(connections.map(connection => [connection.id, connection]));
    this.leaving = groupBy(connections, connection => connection.from);
    this.arriving = groupBy(connections, connection => connection.to);
  }

  resource(id: string): GraphResource | undefined {
    return this.resourceById.get(id);
  }

  connection(id: string): GraphConnection | undefined {
    return this.connectionById.get(id);
  }

  outgoing(resourceId: string, kind?: string): readonly GraphConnection[] {
    return ofKind(this.leaving.get(resourceId) ?? NONE, kind);
  }

  incoming(resourceId: string, kind?: string): readonly GraphConnection[] {
    return ofKind(this.arriving.get(resourceId) ?? NONE, kind);
  }
}

function ofKind(connections: readonly GraphConnection[], kind: string | undefined): readonly GraphConnection[] {
  return kind === undefined ? connections : connections.filter(connection => connection.type === kind);
}

function groupBy(
  connections: readonly GraphConnection[],
  key: (connection: GraphConnection) => string,
): ReadonlyMap<string, readonly GraphConnection[]> {
  const groups = new Map<string, GraphConnection[]>();
  for (const connection of connections) {
    const group = groups.get(key(connection));
    if (group === undefined) groups.set(key(connection), [connection]);
    else group.push(connection);
  }
  return groups;
}
