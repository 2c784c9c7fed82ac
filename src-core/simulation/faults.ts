import type { Fault } from '../contract/scenario.ts';
import type { Millis } from '../shared/units.ts';

/** The faults of a run by element and kind, so that a healthy element pays nothing. */
export type FaultTable = ReadonlyMap<string, ReadonlyMap<Fault['kind'], readonly Fault[]>>;

const NONE: readonly Fault[] = [];

/** Sorts a scenario's faults by the element they hit. */
export function compileFaults(faults: readonly Fault[]): FaultTable {
  const table = new Map<string, Map<Fault['kind'], Fault[]>>();
  for (const fault of faults) {
    const kinds = table.get(fault.resource) ?? new Map<Fault['kind'], Fault[]>();
    table.set(fault.resource, kinds);
    kinds.set(fault.kind, [...(kinds.get(fault.kind) ?? []), fault]);
  }
  return table;
}

/** Faults of a kind that are active at an element now: from their start on, up to their end. */
export function activeFaults(
  table: FaultTable,
  element: string,
  kind: Fault['kind'],
  nowMillis: Millis,
): readonly Fault[] {
  const faults = table.get(element)?.get(kind);
  if (faults === undefined) return NONE;
  return faults.filter(
    fault =>
      nowMillis >= fault.fromSeconds * 1000 && (fault.toSeconds === undefined || nowMillis < fault.toSeconds * 1000),
  );
}
