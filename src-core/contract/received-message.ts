import type { Millis } from '../shared/units.ts';
import type { Message } from './message.ts';

/** A message in a consumer's hands. */
export interface ReceivedMessage {
  readonly message: Message;
  /** The queue's own record of the message, to give back; nobody else looks into it. */
  readonly entry: object;
  /** Which receive of this queue it is, from 1: the receipt handle is told from it. */
  readonly receipt: number;
  readonly receiveCount: number;
  readonly sentAtMillis: Millis;
  readonly firstReceivedAtMillis: Millis;
  /** When it becomes visible again. */
  readonly visibleAtMillis: Millis;
  /** FIFO: position in the queue, which the sequence number is told from. */
  readonly order: number | undefined;
  /** FIFO: the id given, or the SHA-256 of the body. */
  readonly deduplicationId: string | undefined;
  /** In a dead-letter queue: the queue it comes from. */
  readonly sourceQueue: string | undefined;
}

/** The receipt handle of a received message, as a text that a person can hold. */
export function receiptHandleOf({ message, receipt }: ReceivedMessage): string {
  return `${message.id}#${receipt}`;
}

/** The sequence number for a position in a FIFO queue or topic, 20 digits; undefined where there is none. */
export function sequenceNumberOf(order: number | undefined): string | undefined {
  return order === undefined ? undefined : `1${String(order).padStart(19, '0')}`;
}
