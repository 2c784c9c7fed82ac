import { connectionOf } from '../catalog/connections.ts';
import { serviceOf } from '../catalog/services.ts';
import type { ConnectionRecord, ResourceRecord } from '../contract/edit.ts';
import {
  type DesignGraph,
  FAILURE_REFERENCES,
  type GraphConnection,
  type GraphResource,
  type ResourceGroup,
  type UnknownReads,
} from '../contract/graph.ts';
import type { PropertyTable, PropertyValues } from '../contract/property.ts';
import type { EventloomDocument } from '../document/document.ts';

const NONE: readonly GraphConnection[] = [];

/**
 * The design as engines read it: defaults applied, wires found by their ends in constant time. A record that two designs
 * share is the same element in both graphs, so that what an edit leaves alone can be told by identity.
 */
export function buildGraph(document: EventloomDocument): DesignGraph {
  const open = openValues(document);
  return new IndexedGraph(
    document.name,
    document.resources.map(record => resourceOf(record, open)),
    wireIndexOf(document.connections, open),
    document.groups ?? [],
    open.reads,
  );
}

/** What the template of a design leaves open. */
interface OpenValues {
  readonly byElement: Readonly<Record<string, readonly string[]>>;
  /** Shared by all graphs of one template, since elements that an edit leaves alone are shared too. */
  readonly reads: UnknownReads | undefined;
}

const NOTHING_OPEN: OpenValues = { byElement: {}, reads: undefined };
const knownOpenValues = new WeakMap<NonNullable<EventloomDocument['template']>, OpenValues>();

function openValues({ template }: EventloomDocument): OpenValues {
  if (template === undefined || Object.keys(template.unknown).length === 0) return NOTHING_OPEN;
  const known = knownOpenValues.get(template);
  if (known !== undefined) return known;
  const open = { byElement: template.unknown, reads: { count: 0 } };
  knownOpenValues.set(template, open);
  return open;
}

const knownResources = new WeakMap<ResourceRecord, GraphResource>();
const knownConnections = new WeakMap<ConnectionRecord, GraphConnection>();

function resourceOf(record: ResourceRecord, open: OpenValues): GraphResource {
  const known = knownResources.get(record);
  if (known !== undefined) return known;
  const { id, type, name, position } = record;
  const resource = { id, type, name, position, ...valuesOf(record, serviceOf(type).properties, open) };
  knownResources.set(record, resource);
  return resource;
}

function connectionOfRecord(record: ConnectionRecord, open: OpenValues): GraphConnection {
  const known = knownConnections.get(record);
  if (known !== undefined) return known;
  const { id, type, from, to } = record;
  const connection = { id, type, from, to, ...valuesOf(record, connectionOf(type).properties, open) };
  knownConnections.set(record, connection);
  return connection;
}

function valuesOf(record: ResourceRecord | ConnectionRecord, table: PropertyTable, { byElement, reads }: OpenValues) {
  const { id, properties: given } = record;
  const properties = withDefaults(table, given);
  const open = (byElement[id] ?? []).filter(name => Object.hasOwn(table, name) && given[name] === undefined);
  if (open.length === 0 || reads === undefined) return { given, properties };
  return { given: watched(given, open, reads), properties: watched(properties, open, reads) };
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

// Made in one go: an object that two dozen names are added to one by one becomes a hash table, which is slow to read.
function withDefaults(table: PropertyTable, given: PropertyValues): PropertyValues {
  return Object.fromEntries(
    Object.entries(table).map(([name, property]) => [name, given[name] ?? property.default] as const),
  );
}

/** The wires of a design, found by their ids and ends. */
interface WireIndex {
  readonly connections: readonly GraphConnection[];
  readonly byId: ReadonlyMap<string, GraphConnection>;
  readonly leaving: ReadonlyMap<string, readonly GraphConnection[]>;
  readonly arriving: ReadonlyMap<string, readonly GraphConnection[]>;
  readonly naming: ReadonlyMap<string, readonly GraphConnection[]>;
}

const knownWires = new WeakMap<readonly ConnectionRecord[], WireIndex>();

/** Edits of resources share the list of wires, so that it is indexed once for all of them. */
function wireIndexOf(records: readonly ConnectionRecord[], open: OpenValues): WireIndex {
  const known = knownWires.get(records);
  if (known !== undefined && known.connections.length === records.length) return known;
  const connections = records.map(record => connectionOfRecord(record, open));
  const index = {
    connections,
    byId: new Map(connections.map(connection => [connection.id, connection])),
    leaving: groupBy(connections, ({ from }) => [from]),
    arriving: groupBy(connections, ({ to }) => [to]),
    naming: groupBy(connections, referencesIn),
  };
  knownWires.set(records, index);
  return index;
}

class IndexedGraph implements DesignGraph {
  readonly name: string;
  readonly resources: readonly GraphResource[];
  readonly connections: readonly GraphConnection[];
  readonly unknownReads?: UnknownReads;
  readonly groups: readonly ResourceGroup[];
  private readonly resourceById: ReadonlyMap<string, GraphResource>;
  private readonly wires: WireIndex;
  /** What was derived from a value that the template leaves open is as open as that. */
  private readonly openDerived = new Set<(graph: DesignGraph) => unknown>();
  private readonly derived = new Map<(graph: DesignGraph) => unknown, unknown>();

  constructor(
    name: string,
    resources: readonly GraphResource[],
    wires: WireIndex,
    groups: readonly ResourceGroup[],
    unknownReads: UnknownReads | undefined,
  ) {
    this.name = name;
    if (unknownReads !== undefined) this.unknownReads = unknownReads;
    this.resources = resources;
    this.connections = wires.connections;
    this.wires = wires;
    this.groups = groups;
    this.resourceById = new Map(resources.map(resource => [resource.id, resource]));
  }

  resource(id: string): GraphResource | undefined {
    return this.resourceById.get(id);
  }

  connection(id: string): GraphConnection | undefined {
    return this.wires.byId.get(id);
  }

  outgoing(resourceId: string, kind?: string): readonly GraphConnection[] {
    return ofKind(this.wires.leaving.get(resourceId) ?? NONE, kind);
  }

  incoming(resourceId: string, kind?: string): readonly GraphConnection[] {
    return ofKind(this.wires.arriving.get(resourceId) ?? NONE, kind);
  }

  references(resourceId: string): readonly GraphConnection[] {
    return this.wires.naming.get(resourceId) ?? NONE;
  }

  derive<Value>(make: (graph: DesignGraph) => Value): Value {
    const before = this.unknownReads?.count ?? 0;
    if (!this.derived.has(make)) {
      this.derived.set(make, make(this));
      if (this.unknownReads !== undefined && this.unknownReads.count > before) this.openDerived.add(make);
    } else if (this.unknownReads !== undefined && this.openDerived.has(make)) this.unknownReads.count += 1;
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

/** From how many wires at one end on they are kept apart by their kind, since each of them asks for the others. */
const MANY_WIRES = 32;

const apart = new WeakMap<readonly GraphConnection[], ReadonlyMap<string, readonly GraphConnection[]>>();

function ofKind(connections: readonly GraphConnection[], kind: string | undefined): readonly GraphConnection[] {
  if (kind === undefined) return connections;
  if (connections.length < MANY_WIRES) return connections.filter(connection => connection.type === kind);
  const known = apart.get(connections) ?? groupBy(connections, ({ type }) => [type]);
  apart.set(connections, known);
  return known.get(kind) ?? NONE;
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
