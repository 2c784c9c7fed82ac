import type { ServiceBehaviour } from './behaviour.ts';
import type { ServiceInspector } from './inspector.ts';
import type { PropertyTable, PropertyValues, ValuesOf } from './property.ts';
import type { ResourceRule } from './rule.ts';
import type { ServiceTemplate } from './template-part.ts';

/** The hue families of the canvas, as AWS users know them. */
export type Category = 'compute' | 'integration' | 'analytics' | 'storage' | 'database' | 'management' | 'outside';

/** A place on a node's edge where wires start or end. */
export interface Port {
  readonly id: string;
  /** What a wire from or to here means: "Consumers", "Dead letters", "On failure". */
  readonly label: string;
  /** Kinds of wire this port takes. */
  readonly kinds: readonly string[];
  /** Properties that a wire started here gets. */
  readonly preset?: PropertyValues;
}

/** An entry of the palette; a service has one or more (queue, FIFO queue). */
export interface PaletteEntry {
  readonly label: string;
  /** Name of a new node; a number is added when it is taken. */
  readonly name: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly properties: PropertyValues;
}

/** Everything Eventloom knows about one service. */
export interface Service<Table extends PropertyTable = PropertyTable, State = unknown> {
  /** Key in the document: `sqs`. */
  readonly type: string;
  /** AWS's name of the thing on the canvas: "SQS queue". */
  readonly label: string;
  readonly category: Category;
  /** Our own drawing, SVG text, 24 × 24, `currentColor`. */
  readonly icon: string;
  /** Drawings of the same form by the value of a property, where its values are different things. */
  readonly icons?: { readonly property: string; readonly byValue: Readonly<Record<string, string>> };
  readonly palette: readonly PaletteEntry[];
  readonly properties: Table;
  readonly ports: { readonly inputs: readonly Port[]; readonly outputs: readonly Port[] };
  readonly rules: readonly ResourceRule<ValuesOf<Table>>[];
  readonly behaviour: ServiceBehaviour<ValuesOf<Table>, State>;
  readonly cloudformation: ServiceTemplate<ValuesOf<Table>>;
  readonly inspector: ServiceInspector<ValuesOf<Table>>;
}

/** States a service; checks its parts against each other by type, then lets the table's type go. */
export function defineService<const Table extends PropertyTable, State>(service: Service<Table, State>): Service {
  // Engines hand a resource to the service of its own type alone, which the compiler cannot follow past the catalogue.
  return service as Service;
}
