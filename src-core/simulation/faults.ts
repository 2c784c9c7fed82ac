import { delaysWire, reasonWithoutEffect } from '../contract/fault-effects.ts';
import type { DesignGraph } from '../contract/graph.ts';
import type { Message } from '../contract/message.ts';
import type { Fault, Scenario } from '../contract/scenario.ts';
import { type Condition, type ConditionValue, parseCondition } from '../shared/condition.ts';
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

const conditions = new Map<string, Condition>();

/** Whether a fault is about a message: its condition holds, or it has none. */
export function isMeant({ when }: Fault, message: Message): boolean {
  if (when === undefined) return true;
  let condition = conditions.get(when);
  if (condition === undefined) {
    const parsed = parseCondition(when);
    if (!parsed.ok) return false;
    condition = parsed.value;
    conditions.set(when, condition);
  }
  return condition.test(name => memberOf(message, name));
}

function memberOf(message: Message, name: string): ConditionValue {
  if (name === 'body') return message.body;
  if (name === 'key') return message.origin.key;
  if (name === 'group') return message.groupId ?? message.partitionKey;
  if (name === 'n') return message.origin.n;
  const attribute = /^attributes\.(.+)$/.exec(name)?.[1];
  return attribute === undefined ? undefined : message.attributes[attribute]?.value;
}

/** The elements with faults whose latency delays what travels along a wire: the wire, and those of its ends that it is felt at. */
export function latencySources(table: FaultTable, graph: DesignGraph, wireId: string): readonly string[] {
  const wire = graph.connection(wireId);
  if (wire === undefined || table.size === 0) return [];
  const ends = [wire.from, wire.to].filter(end => {
    const resource = graph.resource(end);
    return resource !== undefined && delaysWire(resource, wire);
  });
  return [wireId, ...new Set(ends)].filter(id => table.get(id)?.has('latency') === true);
}

/** A fault of the scenario that cannot have an effect in this design, and why, in a sentence. */
export interface FaultWithoutEffect {
  readonly element: string;
  readonly kind: Fault['kind'];
  readonly message: string;
}

/** The faults of a scenario that can do nothing, so that nobody takes a quiet run for a healthy design. */
export function faultsWithoutEffect(graph: DesignGraph, scenario: Scenario): readonly FaultWithoutEffect[] {
  return scenario.faults.flatMap(fault => {
    const reason = reasonWithoutEffect(fault, graph, scenario.forSeconds);
    if (reason === undefined) return [];
    const name = graph.resource(fault.resource)?.name ?? fault.resource;
    const message = `The ${fault.kind} fault on ${name} has no effect: ${reason}.`;
    return [{ element: fault.resource, kind: fault.kind, message }];
  });
}
