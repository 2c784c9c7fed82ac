import type { Millis } from '../shared/units.ts';
import type { Census } from './census.ts';
import type { DesignGraph, GraphConnection, GraphResource } from './graph.ts';
import type { LifecycleDescription } from './lifecycle.ts';
import {
  type CallError,
  type FirstMessageParts,
  type Message,
  type MessageChanges,
  type MessageList,
  type MessageOutcome,
  type Origin,
  type ReplyTo,
  refused,
  type Sender,
} from './message.ts';
import type { Fault } from './scenario.ts';
import type { TraceDetail } from './trace.ts';

/** One piece of work as a scripted worker sees it. */
export interface ScriptedWork {
  readonly messages: readonly Message[];
  /** How often each message has been received, where it comes from a queue. */
  readonly receiveCounts: readonly number[];
  /** What the worker names each message by when it reports failures: message ids, or sequence numbers of a stream. */
  readonly identifiers: readonly string[];
  readonly invocationId: string;
}

/** What a scripted worker answers. */
export interface ScriptedEnd {
  readonly outcome: 'success' | 'error';
  /** What the function returns, as JSON text. */
  readonly output?: string;
  readonly errorMessage?: string;
  /** How long it works; left out: as its properties say. */
  readonly workMillis?: Millis;
}

/** Decides how a worker's work ends, in place of its error rate. It must depend on its argument alone. */
export type WorkScript = (work: ScriptedWork) => ScriptedEnd;

/** What an element of the running simulation can do. Every effect goes through here, so the kernel alone owns time. */
export interface SimulationContext {
  readonly nowMillis: Millis;
  readonly graph: DesignGraph;
  /** For wires: the resources at their two ends. */
  readonly source: GraphResource | undefined;
  readonly target: GraphResource | undefined;
  /** Whether lines of the trace are kept; lets a hot path skip making a detail that nobody reads. */
  readonly isTracing: boolean;
  /** Set where a test decides how this element's work ends. */
  readonly script: WorkScript | undefined;
  /** The next number of the run's one seeded generator, 0 ≤ n < 1. */
  random(): number;
  /** Sends an event to this element after a while; the number cancels it. */
  schedule(inMillis: Millis, event: string, data?: unknown): number;
  /** Sends an event to another element (or this one) after a while. */
  notify(element: string, event: string, data: unknown, inMillis?: Millis): number;
  /** Sends the event that a caller asked for; `end`, if there is one, joins its data. Each request is answered once. */
  reply(to: ReplyTo, end?: object): void;
  cancel(timer: number): void;
  /** The callable side of another element, at this instant. A missing element or operation is an internal error. */
  api<Api>(element: string): Api;
  /** What kind of resource or wire another element is; undefined for what is neither. */
  typeOf(element: string): string | undefined;
  /** The next number of its kind, from 1. */
  nextNumber(kind: string): number;
  /** A new id: `kind` and the next number of it. */
  nextId(kind: string): string;
  /** Makes what the messages that this element sends with one key have in common; keep it for the next of them. */
  sender(key: string, orderKey: string): Sender;
  /** Makes the first message of a story. */
  create(
    origin: Pick<Origin, 'n' | 'ordinal' | 'isPoison'> & { readonly sender: Sender },
    message: FirstMessageParts,
  ): Message;
  /** Makes the same message once more, as a sender does that got no answer: same origin, same path. */
  repeat(message: Message): Message;
  /** Makes a copy or a follower of a message. */
  derive(parent: Message, changes: MessageChanges): Message;
  /** An empty list for so many messages at most. */
  messageList(capacity: number): MessageList;
  /** Adds a line to the trace; time, sequence, element and the message's parent and origin are filled in. */
  record(type: string, message?: Message, more?: TraceDetail): void;
  /** Says how a message's life has ended: trace, counters, latency, losses. Once for each message made. */
  finish(message: Message, outcome: MessageOutcome, reason?: string): void;
  /** Books a loss of a message that is kept elsewhere (a record that a mapping gave up while the stream still holds it). */
  lose(message: Message, reason: string): void;
  /** Says that a message's work was done well here. It may be done twice (that is what duplicates are). */
  completed(message: Message): void;
  /** Adds to one of this element's counters of the whole run ("throttles", "errors", …), or of another's. */
  count(counter: string, by?: number, element?: string): void;
  /** Meters what is paid for, by a name of the service's prices, at this element or another. */
  meter(item: string, units: number, element?: string): void;
  /** Adds to a number of the whole account and returns it: what the functions of an account share. */
  account(counter: string, by?: number): number;
  /** Milliseconds that the latency faults of this element add now, each drawn by its rate. */
  addedLatency(): Millis;
  /** Whether a fault of this kind hits now: active, and drawn by its rate. */
  isHit(kind: Fault['kind']): boolean;
  /** Lets a poison fault of this element hit a message that comes here: it, and what is made of it, always fails from now on. `conditional`: only by faults that state `when`. */
  exposeToPoison(message: Message, which?: 'all' | 'conditional'): void;
  /** Whether a message always fails here: poison from its client or from a place on its way, or by a fault of this element. */
  isPoison(message: Message): boolean;
  /**
   * For wires: shows messages travelling along this wire; the event comes when they arrive. Returns the time it takes.
   * Latency and poison faults of the wire hit them here, and the latency of the resource that the wire calls.
   */
  travel(messages: Message | readonly Message[], event: string, data: unknown): Millis;
}

/** The state that a thing with a lifecycle is in, for the inspector. */
export interface LifecycleView {
  /** Key of the lifecycle. */
  readonly lifecycle: string;
  readonly state: string;
  readonly context: Readonly<Record<string, string | number | boolean | undefined>>;
}

/**
 * How an element acts. `State` is plain data (objects, arrays, Maps, Sets, typed arrays): checkpoints copy it. Handlers
 * change it in place and act through the context only. Messages are shared, never copied.
 */
export interface Behaviour<in Element, in State, out Initial = State> {
  readonly lifecycles: readonly LifecycleDescription[];
  readonly initial: (element: Element, graph: DesignGraph) => Initial;
  /** Runs once at time 0, after every element has its initial state, in the document's order. */
  readonly start?: (element: Element, state: State, context: SimulationContext) => void;
  /** Events of this element: its own timers, replies, arrivals. An event without a handler is an internal error. */
  readonly on: Readonly<
    Record<string, (element: Element, state: State, data: never, context: SimulationContext) => void>
  >;
  /** The element as calls have set it since the run began, which handlers get in its place; undefined where it is as designed. */
  readonly asSet?: (state: State) => object | undefined;
  /** What others may call at an instant. Keys are the members of the Api interfaces of `service-api.ts`. */
  readonly operations: Readonly<
    Record<string, (element: Element, state: State, request: never, context: SimulationContext) => unknown>
  >;
  /** Live numbers of this instant (visible, in flight, …); counters of the run are added by the engine. */
  readonly gauges: (element: Element, state: State, nowMillis: Millis) => Readonly<Record<string, number>>;
  /** The lifecycle that a message or thing with this id is in here, if it is here. */
  readonly lifecycleOf?: (state: State, id: string) => LifecycleView | undefined;
  /** How many things are in each state of each lifecycle now. */
  readonly census?: (state: State) => Census;
  /** How many messages that have not ended are kept here: what conservation is checked with. */
  readonly held?: (state: State) => number;
}

/** A behaviour whose element and state are not known at the place of use: what it makes goes back to it alone. */
export type AnyBehaviour = Behaviour<never, never, unknown>;

/** How a service acts. */
export type ServiceBehaviour<Properties, State> = Behaviour<GraphResource<Properties>, State>;

/** How a wire acts: what happens between its ends. */
export type Transfer<Properties, State> = Behaviour<GraphConnection<Properties>, State>;

/** The refusal that an active fault of this element gives to a call, if one hits now. All of them may be tried again. */
export function refusalByFault(
  context: SimulationContext,
): { readonly ok: false; readonly error: CallError } | undefined {
  if (context.isHit('outage')) return refused('ServiceUnavailable', 'The service is not reachable (fault).', true);
  if (context.isHit('throttle')) return refused('ThrottlingException', 'Rate exceeded (fault).', true);
  if (context.isHit('error')) return refused('InternalFailure', 'The request failed inside the service (fault).', true);
  return undefined;
}
