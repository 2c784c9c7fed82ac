import type { AnyStateMachine } from 'xstate';
import type { Json, JsonObject } from '../shared/json.ts';
import type { Millis } from '../shared/units.ts';
import type { DesignGraph, GraphConnection, GraphResource } from './graph.ts';
import type { Fault } from './scenario.ts';
import type { TraceEvent } from './trace.ts';

/** A value that travels with a message as AWS types it. */
export interface MessageAttribute {
  readonly type: 'String' | 'Number' | 'Binary' | 'String.Array';
  readonly value: string;
}

/**
 * A message, a record or an event on its way. Each copy that a fan-out makes has an id of its own and names its
 * parent, so that its whole story can be told.
 */
export interface Message {
  readonly id: string;
  /** The message that this one was made from, if any. */
  readonly parent?: string;
  /** Id of the client message at the beginning of the story. */
  readonly origin: string;
  /** When the client sent the origin. */
  readonly originAtMillis: Millis;
  readonly body: string;
  readonly attributes: Readonly<Record<string, MessageAttribute>>;
  /** FIFO message group, or tenant on a standard queue. */
  readonly groupId?: string;
  readonly deduplicationId?: string;
  /** Kinesis partition key. */
  readonly partitionKey?: string;
  /** Position among messages of the same origin, group and sender: what "order kept" is measured by. */
  readonly ordinal: number;
  /** Always fails when it is processed. */
  readonly isPoison: boolean;
  /** Functions and topics it has been through: what Lambda's recursion detection counts. */
  readonly hops: readonly string[];
}

/** A refusal of a call, in AWS's words. */
export interface CallError {
  /** AWS's error code: `ThrottlingException`, `InvalidParameterValue`, … */
  readonly code: string;
  readonly message: string;
  /** The caller may try again (throttled, outage) or never will succeed (client error). */
  readonly isRetryable: boolean;
}

/** What a call answers. */
export type CallResult<Value = JsonObject> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: CallError };

/** Where the answer of work that takes time is sent: an event for an element. Plain data, so that checkpoints work. */
export interface ReplyTo {
  readonly element: string;
  readonly event: string;
  readonly data: Json;
}

/** What every service that a message can be sent to answers to: SendMessage, Publish, PutRecord, Invoke, StartExecution, POST. */
export interface ReceiverApi {
  /** Takes a message now; `via` is the wire it came by. `replyTo` asks to be told when the work it starts ends. */
  accept(request: {
    readonly message: Message;
    readonly via: string;
    readonly replyTo?: ReplyTo;
  }): CallResult<{ readonly messageId: string }>;
}

/** A message in a consumer's hands. */
export interface ReceivedMessage {
  readonly message: Message;
  readonly receiptHandle: string;
  readonly receiveCount: number;
  readonly sentAtMillis: Millis;
}

/** What a queue's consumers call. */
export interface QueueApi extends ReceiverApi {
  /**
   * Receives up to `maximum` messages (1 to 10 per call on AWS). With `waitSeconds` the answer may come later, as the
   * event of `replyTo` with `{ count }`, which then calls again; an answer at once is in the result.
   */
  receive(request: {
    readonly maximum: number;
    readonly consumer: string;
    readonly visibilityTimeoutSeconds?: number;
  }): readonly ReceivedMessage[];
  /** Asks for the event `replyTo` as soon as a message can be received; one request a consumer, the later replaces the earlier. */
  waitForMessages(request: { readonly replyTo: ReplyTo }): void;
  delete(request: { readonly receiptHandle: string }): CallResult<JsonObject>;
  changeVisibility(request: {
    readonly receiptHandle: string;
    readonly timeoutSeconds: number;
  }): CallResult<JsonObject>;
}

/** A record as a stream's consumers read it. */
export interface StreamRecord {
  readonly message: Message;
  readonly sequenceNumber: string;
  readonly arrivedAtMillis: Millis;
}

/** What a stream's consumers call. */
export interface StreamApi extends ReceiverApi {
  /** Ids of the shards that can be read, parents before children. */
  shards(): readonly { readonly shardId: string; readonly parents: readonly string[]; readonly isClosed: boolean }[];
  /** Position for a shard iterator of a type, as an index to hand to `read`. */
  position(request: {
    readonly shardId: string;
    readonly type: 'TRIM_HORIZON' | 'LATEST' | 'AT_TIMESTAMP';
    readonly atMillis?: Millis;
  }): number;
  /** Records from a position on. `next` is the position to go on from; `isEnd` says that a closed shard is drained. */
  read(request: {
    readonly shardId: string;
    readonly position: number;
    readonly maximum: number;
    readonly consumer: string;
    readonly isEnhancedFanOut: boolean;
  }): CallResult<{
    readonly records: readonly StreamRecord[];
    readonly next: number;
    readonly isEnd: boolean;
    readonly millisBehindLatest: Millis;
  }>;
  /** Asks for the event `replyTo` as soon as the shard holds a record at `position`. */
  waitForRecords(request: { readonly shardId: string; readonly position: number; readonly replyTo: ReplyTo }): void;
}

/** How an invocation ended. */
export interface InvocationEnd {
  readonly invocationId: string;
  readonly outcome: 'success' | 'error' | 'timeout';
  /** Ids of the messages that failed, where the caller asked for partial results. */
  readonly failedMessages: readonly string[];
  readonly errorMessage?: string;
  /** What the function returned, as JSON text. */
  readonly output?: string;
}

/** What callers of a function use. `accept` is the asynchronous invoke. */
export interface FunctionApi extends ReceiverApi {
  /** RequestResponse invoke. The end comes as the event of `replyTo` with `{ ...data, end: InvocationEnd }`; a refusal is a throttle. */
  invoke(request: {
    readonly messages: readonly Message[];
    readonly via: string;
    readonly reportsPartialFailures: boolean;
    readonly replyTo: ReplyTo;
  }): CallResult<{ readonly invocationId: string }>;
}

/** What an element of the running simulation can do. Every effect goes through here, so the kernel alone owns time. */
export interface SimulationContext {
  readonly nowMillis: Millis;
  readonly graph: DesignGraph;
  /** The next number of the run's one seeded generator, 0 ≤ n < 1. */
  random(): number;
  /** Sends an event to this element after a while; the number cancels it. */
  schedule(inMillis: Millis, event: string, data?: Json): number;
  /** Sends an event to another element (or this one) after a while. */
  notify(element: string, event: string, data: Json, inMillis?: Millis): number;
  cancel(timer: number): void;
  /** The callable side of another element, at this instant. A missing element or operation is an internal error. */
  api<Api>(element: string): Api;
  /** A new id, `prefix` + a number counted per prefix. */
  nextId(prefix: string): string;
  /** Adds a line to the trace; time and sequence are filled in. */
  record(event: Omit<TraceEvent, 'sequence' | 'atMillis' | 'element'> & { readonly element?: string }): void;
  /** Adds to one of this element's counters of the whole run ("throttles", "errors", …). */
  count(counter: string, by?: number): void;
  /** Faults of this element (or of another) that are active now. */
  faults(kind: Fault['kind'], element?: string): readonly Fault[];
  /** Whether a fault of this kind hits now: active, and drawn by its rate. */
  isHit(kind: Fault['kind'], element?: string): boolean;
  /** Passes a message along a wire: shows it travelling and lets it arrive at the other end. See `transfer.ts` of each wire. */
  travel(wire: string, message: Message, event: string, data?: Json): void;
}

/** A state machine that names the states a thing goes through. `key` names it in traces and in the inspector. */
export interface LifecycleDescription {
  readonly key: string;
  readonly label: string;
  readonly machine: AnyStateMachine;
}

/**
 * How an element acts. `State` is plain data (objects, arrays, Maps, Sets): checkpoints copy it. Handlers change it in
 * place and act through the context only.
 */
export interface Behaviour<Element, State> {
  readonly lifecycles: readonly LifecycleDescription[];
  readonly initial: (element: Element, graph: DesignGraph) => State;
  /** Runs once at time 0, after every element has its initial state, in the document's order. */
  readonly start?: (element: Element, state: State, context: SimulationContext) => void;
  /** Events of this element: its own timers, replies, arrivals. An event without a handler is an internal error. */
  readonly on: Readonly<
    Record<string, (element: Element, state: State, data: Json, context: SimulationContext) => void>
  >;
  /** What others may call at an instant. Keys are the members of the Api interfaces above. */
  readonly operations: Readonly<
    Record<string, (element: Element, state: State, request: never, context: SimulationContext) => unknown>
  >;
  /** Live numbers of this instant (visible, in flight, …); counters of the run are added by the engine. */
  readonly gauges: (element: Element, state: State, nowMillis: Millis) => Readonly<Record<string, number>>;
}

/** How a service acts. */
export type ServiceBehaviour<Properties, State> = Behaviour<GraphResource<Properties>, State>;

/** How a wire acts: what happens between its ends. */
export type Transfer<Properties, State> = Behaviour<GraphConnection<Properties>, State>;
