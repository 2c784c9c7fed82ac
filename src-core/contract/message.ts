import type { Template } from '../shared/placeholders.ts';
import type { Bytes, Millis } from '../shared/units.ts';
import { utf8Length } from '../shared/utf8.ts';

/** A value that travels with a message as AWS types it. */
export interface MessageAttribute {
  readonly type: 'String' | 'Number' | 'Binary' | 'String.Array';
  readonly value: string;
}

/** What all messages of one client, wire and key have in common. */
export interface Sender {
  /** 1, 2, 3, … over the run: what the books of order are kept by. */
  readonly senderNumber: number;
  /** Id of the client. */
  readonly client: string;
  /** What order is promised within: the message group, the partition key, or nothing at all. What `{{group}}` stands for. */
  readonly key: string;
  /** Client, wire and key: within it order is measured. */
  readonly orderKey: string;
}

/** The client message at the beginning of a story. Every copy made of it on its way shares this one record. */
export interface Origin extends Sender {
  /** Id of the first message. */
  readonly id: string;
  /** Body of the first message. */
  readonly body: string;
  /** 1, 2, 3, … over the whole run. */
  readonly number: number;
  /** Number within its load: what `{{n}}` stands for. */
  readonly n: number;
  readonly sentAtMillis: Millis;
  /** Position among the messages of the same client, wire and key: what "order kept" is measured by. */
  readonly ordinal: number;
  /** Always fails when it is processed. */
  readonly isPoison: boolean;
}

/**
 * A message, a record or an event on its way. Each copy that a fan-out makes has an id of its own and names its
 * parent, so that its whole story can be told. Never changed once made; only a context makes one.
 */
export interface Message {
  /** `m` and the serial number. */
  readonly id: string;
  /** 1, 2, 3, … over all messages of the run: what tables of messages are kept by. */
  readonly serial: number;
  /** The message that this one was made from, if any. */
  readonly parent: string | undefined;
  readonly origin: Origin;
  /** The run's number for the way it came (wires and copies): two messages of one origin and one path are the same work twice. */
  readonly path: number;
  readonly body: string;
  /** Size of the body in UTF-8. */
  readonly bodyBytes: Bytes;
  readonly attributes: Readonly<Record<string, MessageAttribute>>;
  /** FIFO message group, or tenant on a standard queue. */
  readonly groupId: string | undefined;
  readonly deduplicationId: string | undefined;
  /** Kinesis partition key. */
  readonly partitionKey: string | undefined;
  /** Functions, queues and topics it has been through: what Lambda's recursion detection counts. */
  readonly hops: readonly string[];
  /** Notification subject (SNS). */
  readonly subject: string | undefined;
}

/** What a copy says differently from the message it is made from; what is left out stays. */
export interface MessageChanges {
  readonly body?: string | undefined;
  readonly attributes?: Readonly<Record<string, MessageAttribute>>;
  readonly groupId?: string | undefined;
  readonly deduplicationId?: string | undefined;
  readonly partitionKey?: string | undefined;
  readonly hops?: readonly string[] | undefined;
  readonly subject?: string | undefined;
  /** Which of several copies made at the same place this is; default 0. */
  readonly copy?: number;
}

/** What a client's own message says; a text with placeholders in place of the body is filled when somebody reads it. */
export interface FirstMessageParts extends MessageChanges {
  readonly template?: Template;
}

/** Messages that are kept for long: here they take half of the room that they take by themselves. */
export interface MessageList {
  push(message: Message): void;
  /** The message at a place, from 0, made anew each time. */
  at(place: number): Message;
  bodyBytesAt(place: number): Bytes;
}

/** No attributes: one shared record, so that a message without any costs nothing. */
export const NO_ATTRIBUTES: Readonly<Record<string, MessageAttribute>> = Object.freeze({});

/** Size of a message: its body, and the names, types and values of its attributes. */
export function messageBytes(message: Message): Bytes {
  let bytes = message.bodyBytes;
  if (message.attributes === NO_ATTRIBUTES) return bytes;
  for (const [name, { type, value }] of Object.entries(message.attributes)) {
    bytes += utf8Length(name) + utf8Length(type) + utf8Length(value);
  }
  return bytes;
}

/** No hops yet. */
export const NO_HOPS: readonly string[] = Object.freeze([]);

/**
 * How a message's life ends. `processed` and `delivered` are good ends and measured; `copied` means that it lives on in
 * its copies; `expired`, `dropped` and `rejected` are losses.
 */
export const MESSAGE_OUTCOMES = [
  'processed',
  'delivered',
  'copied',
  'filtered',
  'deduplicated',
  'discarded',
  'expired',
  'dropped',
  'rejected',
] as const;

/** One of {@link MESSAGE_OUTCOMES}. */
export type MessageOutcome = (typeof MESSAGE_OUTCOMES)[number];

/** A refusal of a call, in AWS's words. */
export interface CallError {
  /** AWS's error code: `ThrottlingException`, `InvalidParameterValue`, … */
  readonly code: string;
  readonly message: string;
  /** The caller may try again (throttled, outage) or never will succeed (client error). */
  readonly isRetryable: boolean;
}

/** What a call answers. */
export type CallResult<Value = unknown> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: CallError };

/** A successful {@link CallResult}. */
export function accepted<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** A refused {@link CallResult}. */
export function refused(
  code: string,
  message: string,
  isRetryable = false,
): { readonly ok: false; readonly error: CallError } {
  return { ok: false, error: { code, message, isRetryable } };
}

/** Where the answer of work that takes time is sent: an event for an element. Plain data, so that checkpoints work. */
export interface ReplyTo {
  readonly element: string;
  readonly event: string;
  readonly data: object;
}
