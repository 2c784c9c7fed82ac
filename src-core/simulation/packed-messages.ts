import type { Message, MessageList, Sender } from '../contract/message.ts';
import { InternalError } from '../shared/internal-error.ts';
import { KeptApart } from '../shared/kept-apart.ts';
import type { Template } from '../shared/placeholders.ts';
import type { Bytes } from '../shared/units.ts';
import { type Envelope, FirstMessage } from './simulated-message.ts';

/** Columns of {@link PackedMessages.numbers}. The ordinal, from 1, is negative where the message is poison. */
const SERIAL = 0;
const BODY_BYTES = 1;
const NUMBER = 2;
const N = 3;
const ORDINAL = 4;
const SENT_AT = 5;
const COLUMNS = 6;

/**
 * A list of messages of clients as columns of numbers, 72 bytes a message: objects that live long are copied twice by the
 * collector of garbage. Other messages stand in it as they are. A checkpoint and its run share the columns until one adds.
 */
export class PackedMessages extends KeptApart implements MessageList {
  private readonly capacity: number;
  private length = 0;
  private isShared = false;
  private numbers: Float64Array;
  private senders: Sender[] = [];
  private envelopes: Envelope[] = [];
  private texts: (string | Template)[] = [];
  /** Messages that do not fit the columns, by place. */
  private others = new Map<number, Message>();

  constructor(capacity: number, numbers: Float64Array = new Float64Array(COLUMNS * capacity)) {
    super();
    this.capacity = capacity;
    this.numbers = numbers;
  }

  override get bytesOfCopy(): number {
    return this.length === this.capacity ? 0 : this.numbers.byteLength;
  }

  forCopy(): PackedMessages {
    if (this.length === this.capacity) return this;
    this.isShared = true;
    const copy = new PackedMessages(this.capacity, this.numbers);
    copy.length = this.length;
    copy.isShared = true;
    copy.senders = this.senders;
    copy.envelopes = this.envelopes;
    copy.texts = this.texts;
    copy.others = this.others;
    return copy;
  }

  push(message: Message): void {
    if (this.length === this.capacity) throw new InternalError('MESSAGES_FULL', 'the list of messages is full');
    if (this.isShared) this.takeOwn();
    const place = this.length;
    this.length += 1;
    if (message instanceof FirstMessage && message.deduplicationId === undefined) this.pack(place, message);
    else this.others.set(place, message);
  }

  private pack(place: number, message: FirstMessage): void {
    const { numbers } = this;
    const first = place * COLUMNS;
    numbers[first + SERIAL] = message.serial;
    numbers[first + BODY_BYTES] = message.bodyBytes;
    numbers[first + NUMBER] = message.number;
    numbers[first + N] = message.n;
    numbers[first + ORDINAL] = message.isPoison ? -message.ordinal : message.ordinal;
    numbers[first + SENT_AT] = message.sentAtMillis;
    this.senders[place] = message.sender;
    this.envelopes[place] = message.envelope;
    this.texts[place] = message.text;
  }

  at(place: number): Message {
    const { numbers } = this;
    const first = place * COLUMNS;
    const sender = this.senders[place];
    const envelope = this.envelopes[place];
    const text = this.texts[place];
    if (sender === undefined || envelope === undefined || text === undefined) return this.otherAt(place);
    const ordinal = whole(numbers[first + ORDINAL]);
    return new FirstMessage(
      whole(numbers[first + SERIAL]),
      whole(numbers[first + BODY_BYTES]),
      undefined,
      envelope,
      text,
      sender,
      whole(numbers[first + NUMBER]),
      whole(numbers[first + N]),
      Math.abs(ordinal),
      numbers[first + SENT_AT] ?? 0,
      ordinal < 0,
    );
  }

  private otherAt(place: number): Message {
    const message = this.others.get(place);
    if (message === undefined) throw new InternalError('MESSAGES_PLACE', `there is no message at ${place}`);
    return message;
  }

  bodyBytesAt(place: number): Bytes {
    return this.senders[place] === undefined
      ? this.otherAt(place).bodyBytes
      : (this.numbers[place * COLUMNS + BODY_BYTES] ?? 0);
  }

  private takeOwn(): void {
    this.numbers = this.numbers.slice();
    this.senders = this.senders.slice(0, this.length);
    this.envelopes = this.envelopes.slice(0, this.length);
    this.texts = this.texts.slice(0, this.length);
    this.others = new Map(this.others);
    this.isShared = false;
  }
}

// The engine keeps a small whole number apart from others; what comes out of a column has lost that mark.
function whole(value = 0): number {
  return Math.abs(value) < 0x7fffffff ? value | 0 : value;
}
