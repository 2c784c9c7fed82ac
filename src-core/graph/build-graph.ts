import { connectionOf } from '../catalog/connections.ts';
import { serviceOf } from '../catalog/services.ts';
import type { ConnectionRecord, ResourceRecord } from '../contract/edit.ts';
import {
  type DesignGraph,
  FAILURE_REFERENCES,
  type GraphConnection,
  type GraphResource,
  type ResourceGroup,
} from '../contract/graph.ts';
import type { PropertyTable, PropertyValues } from '../contract/property.ts';
import type { EventloomDocument } from '../document/document.ts';

const NONE: readonly GraphConnection[] = [];

/**
 * The design as engines read it: defaults applied, wires found by their ends in constant time. A record that two designs
 * share is the same element in both graphs, so that what an edit leaves alone can be told by identity.
 */
export function buildGraph(document: EventloomDocument): DesignGraph {
  return new IndexedGraph(
    document.name,
    document.resources.map(resourceOf),
    document.connections.map(connectionOfRecord),
    document.groups ?? [],
  );
}

const knownResources = new WeakMap<ResourceRecord, GraphResource>();
const knownConnections = new WeakMap<ConnectionRecord, GraphConnection>();

function resourceOf(record: ResourceRecord): GraphResource {
  const known = knownResources.get(record);
  if (known !== undefined) return known;
  const { id, type, name, position, properties: given } = record;
  const resource = { id, type, name, position, given, properties: withDefaults(serviceOf(type).properties, given) };
  knownResources.set(record, resource);
  return resource;
}

function connectionOfRecord(record: ConnectionRecord): GraphConnection {
  const known = knownConnections.get(record);
  if (known !== undefined) return known;
  const { id, type, from, to, properties: given } = record;
  const connection = { id, type, from, to, given, properties: withDefaults(connectionOf(type).properties, given) };
  knownConnections.set(record, connection);
  return connection;
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
  private readonly naming: ReadonlyMap<string, readonly GraphConnection[]>;
  private readonly derived = new Map<(graph: DesignGraph) => unknown, unknown>();

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
    this.leaving = groupBy(connections, ({ from }) => [from]);
    this.arriving = groupBy(connections, ({ to }) => [to]);
    this.naming = groupBy(connections, referencesIn);
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

  references(resourceId: string): readonly GraphConnection[] {
    return this.naming.get(resourceId) ?? NONE;
  }

  derive<Value>(make: (graph: DesignGraph) => Value): Value {
    if (!this.derived.has(make)) this.derived.set(make, make(this));
    return this.derived.get(make) as Value;
  }
}

/** Ids of the resources that a wire names as where its failures go. */
export function referencesIn({ properties }: GraphConnection): readonly string[] {
  return FAILURE_REFERENCES.flatMap(name => {
    const id = properties[name];
    return typeof id === 'string' ? [id] : [];
  });
}

function ofKind(connections: readonly GraphConnection[], kind: string | undefined): readonly GraphConnection[] {
  return kind === undefined ? connections : connections.filter(connection => connection.type === kind);
}

function groupBy(
  connections: readonly GraphConnection[],
  keys: (connection: GraphConnection) => readonly string[],
): ReadonlyMap<string, readonly GraphConnection[]> {
  const groups = new Map<string, GraphConnection[]>();
  for (const connection of connections) {
    for (const key of keys(connection)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [connection]);
      else group.push(connection);
    }
  }
  return groups;
}
