import type { PropertyValues } from './property.ts';

/** A place on the canvas, in canvas units (pixels at 100 %). */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** A resource of the design as engines see it: every default applied. */
export interface GraphResource<Properties = PropertyValues> {
  readonly id: string;
  /** A key of the catalogue's services. */
  readonly type: string;
  /** What the person calls it; a label, not the AWS resource name. */
  readonly name: string;
  readonly position: Position;
  /** Every property, defaults applied. */
  readonly properties: Properties;
  /** Only what the document states. */
  readonly given: PropertyValues;
}

/** A wire of the design as engines see it: every default applied. */
export interface GraphConnection<Properties = PropertyValues> {
  readonly id: string;
  /** A key of the catalogue's connections. */
  readonly type: string;
  /** Id of the resource it starts at. */
  readonly from: string;
  /** Id of the resource it ends at. */
  readonly to: string;
  readonly properties: Properties;
  readonly given: PropertyValues;
}

/** A resource or a wire. */
export type GraphElement = GraphResource | GraphConnection;

/** Counts how often somebody looked at a value that the template of a design does not tell. */
export interface UnknownReads {
  count: number;
}

/** Resources that a person sees as one part of the design. Engines do not read it; the drawing frames it. */
export interface ResourceGroup {
  readonly id: string;
  readonly name: string;
  /** Ids of its resources; a resource is in one group at most. */
  readonly members: readonly string[];
}

/** The design as rules, simulation, template and drawing read it. Lists keep the document's order. */
export interface DesignGraph {
  readonly name: string;
  readonly resources: readonly GraphResource[];
  readonly connections: readonly GraphConnection[];
  /** There where a template leaves values open: what looks at one of them cannot be judged. */
  readonly unknownReads?: UnknownReads;
  readonly groups: readonly ResourceGroup[];
  /** The resource with this id, or undefined. */
  resource(id: string): GraphResource | undefined;
  /** The wire with this id, or undefined. */
  connection(id: string): GraphConnection | undefined;
  /** Wires that start at a resource, of one kind if given. */
  outgoing(resourceId: string, kind?: string): readonly GraphConnection[];
  /** Wires that end at a resource, of one kind if given. */
  incoming(resourceId: string, kind?: string): readonly GraphConnection[];
  /** Wires that name a resource in a property: as their dead-letter queue or their failure destination. */
  references(resourceId: string): readonly GraphConnection[];
  /** Something made of the design as a whole, once for each graph. A rule that asks for it is checked again after every edit. */
  derive<Value>(make: (graph: DesignGraph) => Value): Value;
}

/** Properties of wires that name where failures go. */
export const FAILURE_REFERENCES = ['deadLetterQueue', 'onFailureDestination'] as const;

/** Makes the test "is this resource of that service?", which also tells the compiler its properties. */
export function resourceGuard<Properties extends PropertyValues>(type: string) {
  return (resource: GraphResource | undefined): resource is GraphResource<Properties> => resource?.type === type;
}

/** Makes the test "is this wire of that kind?", which also tells the compiler its properties. */
export function connectionGuard<Properties extends PropertyValues>(type: string) {
  return (connection: GraphConnection | undefined): connection is GraphConnection<Properties> =>
    connection?.type === type;
}
