import type { DesignGraph } from './graph.ts';
import { isConsumer } from './graph-queries.ts';
import type { Fault } from './scenario.ts';

type FaultKind = Fault['kind'];

const NO_CALL_TO_A_CLIENT = 'nobody calls a client; let what it calls fail, or cut the client off with an outage';
const NO_CALL_ON_REDRIVE = 'SQS moves dead letters inside itself, without a call that could be refused';

/** The faults that can have no effect at a kind of resource or wire, and why. Every other pair has one. */
const IMPOSSIBLE: Readonly<Record<string, Readonly<Partial<Record<FaultKind, string>>>>> = {
  client: { throttle: NO_CALL_TO_A_CLIENT },
  redrive: { error: NO_CALL_ON_REDRIVE, throttle: NO_CALL_ON_REDRIVE, outage: NO_CALL_ON_REDRIVE },
};

/**
 * Why a fault can have no effect in a design, as the second half of a sentence; undefined when it can. `forSeconds` is the
 * length of the run.
 */
export function reasonWithoutEffect(fault: Fault, graph: DesignGraph, forSeconds: number): string | undefined {
  const type = graph.resource(fault.resource)?.type ?? graph.connection(fault.resource)?.type;
  if (type === undefined) return 'the design has no resource or wire of this id';
  const impossible = IMPOSSIBLE[type]?.[fault.kind];
  if (impossible !== undefined) return impossible;
  if (type === 'client' && fault.kind === 'error' && !isConsumer(graph, fault.resource)) return NO_CALL_TO_A_CLIENT;
  if (fault.rate === 0) return 'its rate is 0';
  if (fault.kind === 'latency' && (fault.millis ?? 0) === 0) return 'it adds no milliseconds; state them as "millis"';
  if (fault.fromSeconds >= forSeconds)
    return `it begins after ${fault.fromSeconds} s and the run lasts ${forSeconds} s`;
  if (fault.toSeconds !== undefined && fault.toSeconds <= fault.fromSeconds) return 'it ends before it begins';
  return undefined;
}

/**
 * What a latency fault of a resource delays: its own work, the calls on it, or what it sends. A client that polls works
 * longer besides.
 */
const LATENCY_DELAYS: Readonly<Record<string, 'work' | 'sending'>> = {
  lambda: 'work',
  endpoint: 'work',
  client: 'sending',
};

/** Wires whose call is made on the resource they start at: AWS polls it. On every other wire the call is on the far end. */
const POLLING_WIRES: ReadonlySet<string> = new Set(['event-source-mapping', 'receive']);

/** Whether a latency fault of a resource delays what travels on a wire: the answer to the call made there, or its sending. */
export function delaysWire(
  resource: { readonly id: string; readonly type: string },
  wire: { readonly type: string; readonly from: string; readonly to: string },
): boolean {
  const delayed = LATENCY_DELAYS[resource.type];
  if (delayed === 'work') return false;
  if (delayed === 'sending') return resource.id === wire.from;
  return resource.id === (POLLING_WIRES.has(wire.type) ? wire.from : wire.to);
}
