import type { DesignGraph, GraphConnection, GraphResource } from './graph.ts';

/** A titled group of fields of the inspector; fields are property names, in order. */
export interface FieldGroup<Name extends string = string> {
  readonly title: string;
  readonly fields: readonly Name[];
  /** Starts folded. */
  readonly advanced?: true;
}

/** A live counter shown on a node while simulating; `key` is a counter of the behaviour. */
export interface CounterView {
  readonly key: string;
  readonly label: string;
  /** good/neutral are calm, busy moves, warn and bad ask for a look. */
  readonly tone: 'neutral' | 'busy' | 'good' | 'warn' | 'bad';
  /** Shown where the behaviour counts it at all: not every resource of the service does this work. */
  readonly isOptional?: true;
}

/** How a service shows itself: data, no React. */
export interface ServiceInspector<Properties> {
  readonly groups: readonly FieldGroup<Extract<keyof Properties, string>>[];
  /** The one line under the name that matters most: "FIFO · hidden 30 s · dead letters after 5". */
  readonly summary: (resource: GraphResource<Properties>, graph: DesignGraph) => string;
  /** Counters on the node while simulating, most telling first. */
  readonly counters: readonly CounterView[];
}

/** How a kind of wire shows itself: data, no React. */
export interface ConnectionInspector<Properties> {
  readonly groups: readonly FieldGroup<Extract<keyof Properties, string>>[];
  /** The setting that the wire carries as a label ("filter", "batch 10"), or undefined for a bare wire. */
  readonly chip: (connection: GraphConnection<Properties>, graph: DesignGraph) => string | undefined;
  /** Dashed wires carry what failed. */
  readonly isDashed?: (connection: GraphConnection<Properties>) => boolean;
}
