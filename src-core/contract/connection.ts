import type { Transfer } from './behaviour.ts';
import type { ConnectionInspector } from './inspector.ts';
import type { Confidence, PropertyTable, ValuesOf } from './property.ts';
import type { ConnectionRule } from './rule.ts';
import type { ConnectionTemplate } from './template-part.ts';

/** A pair of services that this kind of wire can join. What depends on properties (FIFO, …) is a rule. */
export interface AllowedEnds {
  readonly from: string;
  readonly to: string;
  readonly sourceUrl: string;
}

/** A pair that people try and AWS refuses: why, and the documented way round. */
export interface RefusedEnds {
  readonly from: string;
  readonly to: string;
  /** Id of the fact or rule, as in the facts files. */
  readonly ruleId: string;
  /** One sentence: what AWS cannot do. */
  readonly reason: string;
  /** One sentence: what to use instead. */
  readonly instead: string;
  readonly sourceUrl: string;
  readonly confidence?: Confidence;
}

/** Which pairs a kind of wire joins. */
export interface Ends {
  readonly allowed: readonly AllowedEnds[];
  readonly refused: readonly RefusedEnds[];
}

/** Everything Eventloom knows about one kind of wire. */
export interface Connection<Table extends PropertyTable = PropertyTable, State = unknown> {
  /** Key in the document: `event-source-mapping`. */
  readonly kind: string;
  /** AWS's name of the concept: "Event source mapping". */
  readonly label: string;
  /** Reads between the ends' names: "delivers to", "triggers". */
  readonly verb: string;
  readonly ends: Ends;
  readonly properties: Table;
  readonly rules: readonly ConnectionRule<ValuesOf<Table>>[];
  readonly transfer: Transfer<ValuesOf<Table>, State>;
  readonly cloudformation: ConnectionTemplate<ValuesOf<Table>>;
  readonly inspector: ConnectionInspector<ValuesOf<Table>>;
}

/** States a kind of wire; checks its parts against each other by type, then lets the table's type go. */
export function defineConnection<const Table extends PropertyTable, State>(
  connection: Connection<Table, State>,
): Connection {
  // Engines hand a wire to the kind of its own type alone, which the compiler cannot follow past the catalogue.
  return connection as Connection;
}
