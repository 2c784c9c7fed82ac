import type { Json } from '../shared/json.ts';
import type { Bytes, Millis, Seconds } from '../shared/units.ts';
import type { CallError, CallResult, Message, ReplyTo } from './message.ts';
import type { ReceivedMessage } from './received-message.ts';

/** A message handed to a service. */
export interface AcceptRequest {
  readonly message: Message;
  /** The wire it came by. */
  readonly via: string;
  /** Asks to be told when the work it starts ends: the event gets `{ ...data, end: WorkEnd }`. */
  readonly replyTo?: ReplyTo | undefined;
  /** Message timer of a single message (SQS standard). */
  readonly delaySeconds?: Seconds | undefined;
  /** SNS: the body is a JSON object with a text for each protocol (`MessageStructure`). */
  readonly structure?: 'json' | undefined;
}

/** What a service answers to a message handed to it. */
export interface AcceptAnswer {
  readonly messageId: string;
  /** FIFO queues, FIFO topics and streams. */
  readonly sequenceNumber?: string | undefined;
  /** The stream's shard. */
  readonly shardId?: string;
}

/** What every service that a message can be sent to answers to: SendMessage, Publish, PutRecord, Invoke, StartExecution, POST. */
export interface ReceiverApi {
  /** Takes a message now. */
  accept(request: AcceptRequest): CallResult<AcceptAnswer>;
}

/** How work that a message started has ended. */
export interface WorkEnd {
  readonly outcome: 'success' | 'error' | 'timeout';
  /** What it returned, as JSON text. */
  readonly output?: string | undefined;
  /** Error name and what it says. */
  readonly error?: string | undefined;
  readonly cause?: string | undefined;
}

/** One message of a batch call. */
export interface BatchEntry {
  readonly id: string;
  readonly message: Message;
  readonly delaySeconds?: Seconds | undefined;
}

/** What a batch call answers: some entries may fail while others are taken. */
export interface BatchAnswer {
  readonly successful: readonly { readonly id: string; readonly answer: AcceptAnswer }[];
  readonly failed: readonly { readonly id: string; readonly error: CallError; readonly isSenderFault: boolean }[];
}

/** What a dead-letter queue is told about a message that is moved to it. */
export interface MovedMessage {
  readonly message: Message;
  readonly sentAtMillis: Millis;
  readonly receiveCount: number;
  /** Id of the queue it comes from. */
  readonly sourceQueue: string;
}

/** What a queue's consumers and its dead-letter wire call. */
export interface QueueApi extends ReceiverApi {
  /** Receives up to `maximum` messages, 1 to 10 a call on AWS; none when nothing is visible. */
  receive(request: {
    readonly maximum: number;
    readonly visibilityTimeoutSeconds?: Seconds | undefined;
    /** Checked here; the waiting itself is done with {@link QueueApi.waitForMessages}. */
    readonly waitTimeSeconds?: Seconds | undefined;
    /** A short poll as it is on AWS: only some of the queue's servers are asked. Left out: all are. */
    readonly isSampled?: boolean | undefined;
  }): CallResult<readonly ReceivedMessage[]>;
  /** Long poll: sends the event of `replyTo` as soon as a message can be received. One request an element, the later replaces the earlier. */
  waitForMessages(request: { readonly replyTo: ReplyTo }): void;
  delete(request: { readonly receiptHandle: string }): CallResult;
  /** DeleteMessage by a consumer that holds the message. `filterReason`: not processed, because no filter wants it. */
  deleteReceived(request: {
    readonly received: ReceivedMessage;
    readonly filterReason?: string | undefined;
  }): CallResult;
  changeVisibility(request: { readonly receiptHandle: string; readonly timeoutSeconds: Seconds }): CallResult;
  /** Takes up to ten messages in one call. */
  acceptBatch(request: { readonly entries: readonly BatchEntry[]; readonly via: string }): CallResult<BatchAnswer>;
  deleteBatch(request: { readonly receiptHandles: readonly string[] }): CallResult<readonly CallResult[]>;
  purge(): CallResult;
  /** Begins to move the messages of a dead-letter queue back, or to one queue. */
  startMove(request: {
    readonly to?: string | undefined;
    readonly maximumPerSecond?: number | undefined;
  }): CallResult<{ readonly taskId: string }>;
  listMoves(): readonly {
    readonly id: string;
    readonly status: string;
    readonly moved: number;
    readonly toMove: number;
  }[];
  cancelMove(request: { readonly taskId: string }): CallResult<{ readonly moved: number }>;
  /** Takes a message from a source queue, keeping its id and its receive count. */
  acceptMoved(request: MovedMessage): void;
}

/** A record as a stream's consumers read it. */
export interface StreamRecord {
  /** Made anew each time it is read. */
  readonly message: Message;
  readonly bodyBytes: Bytes;
  /** Position in the shard, from 0; the sequence number is told from it. */
  readonly position: number;
  readonly sequenceNumber: string;
  readonly arrivedAtMillis: Millis;
}

/** A shard as its readers see it. */
export interface ShardView {
  readonly shardId: string;
  readonly parents: readonly string[];
  readonly isClosed: boolean;
}

/** What a read of a shard gives. */
export interface ShardRead {
  readonly records: readonly StreamRecord[];
  /** The position to go on from. */
  readonly next: number;
  /** A closed shard is drained. */
  readonly isEnd: boolean;
  readonly behindLatestMillis: Millis;
}

/** What a stream's consumers call. */
export interface StreamApi extends ReceiverApi {
  /** Shards that can be read, parents before children. */
  shards(): readonly ShardView[];
  /** Position for an iterator of a type. */
  position(request: {
    readonly shardId: string;
    readonly type: 'TRIM_HORIZON' | 'LATEST' | 'AT_TIMESTAMP';
    readonly atMillis?: Millis | undefined;
  }): number;
  /** Records from a position on. */
  read(request: {
    readonly shardId: string;
    readonly position: number;
    readonly maximum: number;
    readonly isEnhancedFanOut: boolean;
  }): CallResult<ShardRead>;
  /** Says how far a consumer has got: records before the position are done. */
  commit(request: { readonly consumer: string; readonly shardId: string; readonly position: number }): void;
  /** Sends the event of `replyTo` as soon as the shard holds a record at `position`, or is closed. */
  waitForRecords(request: { readonly shardId: string; readonly position: number; readonly replyTo: ReplyTo }): void;
}

/** How an invocation ended. */
export interface InvocationEnd extends WorkEnd {
  /** What {@link requestIdOf} tells the request id from. */
  readonly requestNumber: number;
  /** Ids of the messages that failed, where the caller asked for partial results. */
  readonly failedMessages: readonly string[];
}

/** The id that Lambda gives to a request; nobody asks for those of millions. */
export function requestIdOf(requestNumber: number): string {
  return `request${requestNumber}`;
}

/** An invocation as its caller asks for it. */
export interface InvokeRequest {
  readonly messages: readonly Message[];
  readonly via: string;
  /** `ReportBatchItemFailures`: each message succeeds or fails for itself. */
  readonly reportsPartialFailures: boolean;
  /** Receive counts of the messages, where they come from a queue. */
  readonly receiveCounts?: () => readonly number[];
  /** What the function names each message by when it reports failures, where that is not the message's id. */
  readonly identifiers?: () => readonly string[];
  /** The function works in order and stops at the first failure, as code for FIFO queues and streams does. */
  readonly stopsAtFirstFailure?: boolean | undefined;
  /** The request that runs again (a retry). */
  readonly requestNumber?: number | undefined;
  readonly replyTo: ReplyTo;
}

/** What callers of a function use. `accept` is the asynchronous invoke. */
export interface FunctionApi extends ReceiverApi {
  /** RequestResponse invoke. The end comes as the event of `replyTo` with `{ ...data, end: InvocationEnd }`; a refusal is a throttle. */
  invoke(request: InvokeRequest): CallResult;
}

/** What the sender's end of a wire calls: hands a message to the wire, which brings it to the other end. */
export interface WireApi {
  send(request: {
    readonly message: Message;
    /** The wire takes the message itself (a client's), or makes its own from it (what a function sends). */
    readonly ownership: 'taken' | 'copied';
    /** Functions it has been through, where that has changed. */
    readonly hops?: readonly string[] | undefined;
    /** Body of the copy, where it differs. */
    readonly body?: string | undefined;
    /** Is told how it went: `{ ...data, end: WorkEnd }`. */
    readonly replyTo?: ReplyTo | undefined;
  }): void;
}

/** What a queue calls on its dead-letter wire. */
export interface RedriveApi {
  move(request: MovedMessage): void;
}

/** A call that a Task state makes on a resource of the design. */
export interface TaskCall {
  /** Input of the execution, which the call's own message follows. */
  readonly message: Message;
  /** AWS's names: `lambda` and `invoke`, `sqs` and `sendMessage`, … */
  readonly service: string;
  readonly action: string;
  readonly pattern: 'request-response' | 'sync' | 'callback';
  /** Whether the function is named as the task's resource itself: its answer comes unwrapped. */
  readonly isDirect: boolean;
  /** Whether the output of a started execution comes as JSON (`.sync:2`) instead of as its text. */
  readonly readsOutput: boolean;
  readonly parameters: Json;
  /** Is told `{ ...data, end: TaskEnd }`. */
  readonly replyTo: ReplyTo;
}

/** How a call of a Task state went. */
export type TaskEnd =
  | { readonly outcome: 'success'; readonly output: Json }
  | { readonly outcome: 'error'; readonly error: string; readonly cause: string };

/** What a state machine calls on its task wires. */
export interface TaskApi {
  run(call: TaskCall): void;
}

/** A publish as a subscription gets it. */
export interface Publication {
  readonly message: Message;
  /** FIFO topics: the id that counts, and the topic's sequence number. */
  readonly deduplicationId: string | undefined;
  readonly sequenceNumber: string | undefined;
  /** Bodies by protocol, where the publisher stated them; `default` for the rest. */
  readonly bodies: Readonly<Record<string, string>> | undefined;
}

/** What a topic calls on its subscriptions. */
export interface SubscriptionApi {
  /** Takes its own copy of a publication; says whether it will be delivered. */
  deliver(publication: Publication): 'delivering' | 'filtered' | 'pending';
}

/** What a load, and a queue that the client reads, call on a client. */
export interface ClientApi {
  /** Why it does not work now (an outage), as a refused call; undefined when it works. */
  refusalToWork(): { readonly ok: false; readonly error: CallError } | undefined;
  /** Works on a message that it received. The end comes as the event of `replyTo`: `{ ...data, end: WorkEnd }`. */
  process(request: {
    readonly message: Message;
    readonly workMillis: Millis;
    /** Share of the messages that it fails on, 0 to 1. */
    readonly errorRate: number;
    readonly replyTo: ReplyTo;
  }): CallResult;
  /** Sends one message on one wire, or on every wire that leaves the client. */
  send(request: {
    readonly connection?: string | undefined;
    readonly n: number;
    readonly body: string;
    readonly attributes?: Readonly<Record<string, string>> | undefined;
    readonly key: string;
    /** FIFO: sent twice with the same deduplication id. */
    readonly isDuplicated: boolean;
  }): void;
}
