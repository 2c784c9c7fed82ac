import type { AnyBehaviour, WorkScript } from '../contract/behaviour.ts';
import type { DesignGraph } from '../contract/graph.ts';
import type { Message } from '../contract/message.ts';
import type { TraceDetail } from '../contract/trace.ts';
import type { Millis } from '../shared/units.ts';
import type { Counters } from './counters.ts';
import type { EventQueue } from './event-queue.ts';
import type { FaultTable } from './faults.ts';
import type { Ledger } from './ledger.ts';
import type { NumberSet } from './number-set.ts';
import type { Paths } from './paths.ts';
import type { RandomState } from './random.ts';

/** Something that acts in the run: a resource, a wire, or a load. The element's type is known to its behaviour alone. */
export interface Actor {
  readonly id: string;
  /** Kind of resource or wire; undefined for what is neither. */
  readonly type?: string;
  readonly element: unknown;
  readonly behaviour: AnyBehaviour;
}

/** What a run is made of. */
export interface KernelOptions {
  readonly graph: DesignGraph;
  readonly actors: readonly Actor[];
  readonly seed: number;
  /** How long a message travels along a wire. */
  readonly wireMillis: Millis;
  readonly faults: FaultTable;
  /** Keeps the trace; off saves its time and memory. */
  readonly isTracing: boolean;
  readonly scripts: Readonly<Record<string, WorkScript>>;
  /** Called before time moves on, with the time it moves to. */
  readonly onTimeMoves?: ((toMillis: Millis) => void) | undefined;
}

/** Everything that changes in a run, as plain data. */
export interface KernelState {
  nowMillis: Millis;
  queue: EventQueue;
  random: RandomState;
  /** Messages that clients have sent. */
  origins: number;
  /** Clients, wires and keys that have sent. */
  senders: number;
  paths: Paths;
  /** Last number given out, by kind. */
  numbers: Counters;
  account: Counters;
  states: unknown[];
  ledger: Ledger;
  /** Work that a poison fault has hit on its way. */
  poisoned: NumberSet;
  traceSequence: number;
  handledEvents: number;
}

/** An actor of the run as others call it. */
export interface CalledActor {
  /** Position among the actors. */
  readonly index: number;
  readonly type: string | undefined;
  readonly api: Readonly<Record<string, (request: unknown) => unknown>>;
}

/** What the context of an element needs of the kernel. */
export interface ContextHost {
  readonly options: KernelOptions;
  readonly state: KernelState;
  push(elementIndex: number, inMillis: Millis, event: string, data: unknown): number;
  cancel(timer: number): void;
  actorOf(element: string): CalledActor;
  record(element: string, type: string, message: Message | undefined, more: TraceDetail | undefined): void;
  recordTransfer(wire: string, message: Message, arrivesAtMillis: Millis): void;
}
