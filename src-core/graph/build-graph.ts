import { connectionOf } from '../catalog/connections.ts';
import { serviceOf } from '../catalog/services.ts';
import type { ConnectionRecord, ResourceRecord } from '../contract/edit.ts';
import type { DesignGraph, GraphConnection, GraphResource, UnknownReads } from '../contract/graph.ts';
import type { PropertyTable, PropertyValues } from '../contract/property.ts';
import type { EventloomDocument } from '../document/document.ts';

const NONE: readonly GraphConnection[] = [];

/** The design as engines read it: defaults applied, wires found by their ends in constant time. */
export function buildGraph(document: EventloomDocument): DesignGraph {
  const unknown = document.template?.unknown ?? {};
  const reads: UnknownReads = { count: 0 };
  const valuesOf = (record: ResourceRecord | ConnectionRecord, table: PropertyTable) => {
    const { properties } = record;
    const open = (unknown[record.id] ?? []).filter(
      name => Object.hasOwn(table, name) && properties[name] === undefined,
    );
    const values = withDefaults(table, properties);
    if (open.length === 0) return { given: properties, properties: values };
    return { given: watched(properties, open, reads), properties: watched(values, open, reads) };
  };
  const resources = document.resources.map((record): GraphResource => {
    const { id, type, name, position } = record;
    return { id, type, name, position, ...valuesOf(record, serviceOf(type).properties) };
  });
  const connections = document.connections.map((record): GraphConnection => {
    const { id, type, from, to } = record;
    return { id, type, from, to, ...valuesOf(record, connectionOf(type).properties) };
  });
  return new IndexedGraph(document.name, resources, connections, Object.keys(unknown).length > 0 ? reads : undefined);
}

/** The same values; looking at one of the open ones is counted. */
function watched(values: PropertyValues, open: readonly string[], reads: UnknownReads): PropertyValues {
  const copy: PropertyValues = { ...values };
  for (const name of open) {
    Object.defineProperty(copy, name, {
      enumerable: Object.hasOwn(values, name),
      get: () => {
        reads.count += 1;
        return values[name];
      },
    });
  }
  return copy;
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
  readonly unknownReads?: UnknownReads;
  private readonly resourceById: ReadonlyMap<string, GraphResource>;
  private readonly connectionById: ReadonlyMap<string, GraphConnection>;
  private readonly leaving: ReadonlyMap<string, readonly GraphConnection[]>;
  private readonly arriving: ReadonlyMap<string, readonly GraphConnection[]>;

  constructor(
    name: string,
    resources: readonly GraphResource[],
    connections: readonly GraphConnection[],
    unknownReads: UnknownReads | undefined,
  ) {
    this.name = name;
    if (unknownReads !== undefined) this.unknownReads = unknownReads;
    this.resources = resources;
    this.connections = connections;
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
