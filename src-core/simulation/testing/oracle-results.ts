import type { ScriptedWork } from '../../contract/behaviour.ts';
import type { CallError, CallResult } from '../../contract/message.ts';
import { type ReceivedMessage, receiptHandleOf, sequenceNumberOf } from '../../contract/received-message.ts';
import type { AcceptAnswer, QueueApi } from '../../contract/service-api.ts';
import { VIRTUAL_EPOCH_MILLIS } from '../../shared/virtual-time.ts';
import type { OutsideMessage } from '../outside.ts';
import type { Step } from './oracle-case.ts';

/** A message as the expectations see it. */
export interface SeenMessage {
  readonly messageId: string;
  readonly body: string;
  readonly groupId: string | undefined;
  readonly sequenceNumber: string | undefined;
  readonly receiveCount: number;
  readonly receiptHandle: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly messageAttributes: Readonly<Record<string, unknown>>;
}

/** What a labelled step came to. */
export interface StepResult {
  ok: boolean;
  error?: CallError;
  messages?: SeenMessage[];
  records?: { readonly data: string; readonly key: string | undefined }[];
  counts?: { readonly visible: number; readonly notVisible: number; readonly delayed: number };
  batch?: { readonly successful: readonly Entry[]; readonly failed: readonly FailedEntry[] };
  answer?: { readonly messageId?: string; readonly sequenceNumber?: string | undefined };
  moves?: readonly Readonly<Record<string, unknown>>[];
  value?: number;
  startedAtSeconds: number;
  endedAtSeconds: number;
}

/** An entry of a batch that was taken. */
export interface Entry {
  readonly id: string;
  readonly messageId: string;
  readonly sequenceNumber: string | undefined;
}

/** An entry of a batch that was refused. */
export interface FailedEntry {
  readonly id: string;
  readonly code: string;
  readonly message: string;
  readonly senderFault: boolean;
}

/** A run of a function. */
export interface SeenInvocation {
  readonly atSeconds: number;
  readonly endsAtSeconds: number;
  readonly work: ScriptedWork;
  readonly outcome: 'success' | 'error';
  readonly output: string | undefined;
}

/** A scenario that has been replayed. */
export interface Replay {
  readonly results: ReadonlyMap<string, StepResult>;
  readonly invocations: ReadonlyMap<string, readonly SeenInvocation[]>;
  /** Sequence numbers of the records put, in order. */
  readonly sequences: readonly string[];
}

/** A long poll, or a drain, that has not got what it wants. */
export interface OpenPoll {
  readonly step: Step;
  readonly result: StepResult;
  readonly untilMillis: number;
  readonly wanted: number;
  readonly deletes: boolean;
}

/** What a step can do to the replay. */
export interface Hands {
  queue(step: Step): QueueApi;
  call<Api>(element: string): Api;
  send(to: string, message: OutsideMessage): CallResult<AcceptAnswer>;
  /** A received message as the expectations see it. */
  seen(received: ReceivedMessage): SeenMessage;
  /** Notes the X-Ray header that a message was sent with; it is no part of the message's size. */
  traceHeaders: Map<string, string>;
  /** Tries at once, and again whenever something has happened. */
  poll(poll: OpenPoll): void;
  nowMillis(): number;
  counters(id: string): Readonly<Record<string, number>>;
  /** Receipt handles that a text like `r0[1]` or `r0[*]` names. */
  handles(text: string): readonly string[];
  /** Notes the sequence number of a record that was put. */
  put(sequenceNumber: string): void;
  invocations(name: string): readonly SeenInvocation[];
  result(label: string): StepResult | undefined;
  /** The wait that the queue of a step states. */
  queueWait(step: Step): unknown;
  /** Replaces a subscription by its next variant. */
  switchSubscription(name: string): void;
}

/** What a step works with. */
export interface StepTools {
  readonly hands: Hands;
  readonly step: Step;
  readonly index: number;
  readonly result: StepResult;
}

/** A received message as the expectations see it. */
export function seen(received: ReceivedMessage, traceHeader?: string): SeenMessage {
  const { message, sourceQueue } = received;
  const sequenceNumber = sequenceNumberOf(received.order);
  const known = {
    ApproximateReceiveCount: String(received.receiveCount),
    SentTimestamp: String(VIRTUAL_EPOCH_MILLIS + received.sentAtMillis),
    MessageGroupId: message.groupId,
    MessageDeduplicationId: received.deduplicationId,
    SequenceNumber: sequenceNumber,
    ApproximateFirstReceiveTimestamp: String(VIRTUAL_EPOCH_MILLIS + received.firstReceivedAtMillis),
    DeadLetterQueueSourceArn:
      sourceQueue === undefined ? undefined : `arn:aws:sqs:us-east-1:123456789012:${sourceQueue}`,
    AWSTraceHeader: traceHeader,
  };
  return {
    messageId: message.id,
    body: message.body,
    groupId: message.groupId,
    sequenceNumber,
    receiveCount: received.receiveCount,
    receiptHandle: receiptHandleOf(received),
    attributes: Object.fromEntries(
      Object.entries(known).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
    messageAttributes: Object.fromEntries(
      Object.entries(message.attributes).map(([name, { type, value }]) => [
        name,
        { DataType: type, [type === 'Binary' ? 'BinaryValueBase64' : 'StringValue']: value },
      ]),
    ),
  };
}

/** The visibility timeout that a receive states, as the parameter of the call. */
export function visibilityOf(step: Step) {
  return typeof step['visibility'] === 'number' ? { visibilityTimeoutSeconds: step['visibility'] } : {};
}
