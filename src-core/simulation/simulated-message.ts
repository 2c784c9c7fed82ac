import type {
  FirstMessageParts,
  Message,
  MessageAttribute,
  MessageChanges,
  Origin,
  Sender,
} from '../contract/message.ts';
import { NO_ATTRIBUTES, NO_HOPS } from '../contract/message.ts';
import { messageId } from '../contract/message-id.ts';
import type { Template } from '../shared/placeholders.ts';
import type { Bytes, Millis } from '../shared/units.ts';
import { utf8Length } from '../shared/utf8.ts';

/** What messages of one sender mostly have in common; those that agree share one record. */
export interface Envelope {
  readonly attributes: Readonly<Record<string, MessageAttribute>>;
  readonly groupId: string | undefined;
  readonly partitionKey: string | undefined;
  readonly hops: readonly string[];
  readonly subject: string | undefined;
}

const EMPTY: Envelope = {
  attributes: NO_ATTRIBUTES,
  groupId: undefined,
  partitionKey: undefined,
  hops: NO_HOPS,
  subject: undefined,
};

/** What a message says after changes; `known` itself where it says the same. */
function changeEnvelope(before: Envelope, changes: MessageChanges, known: Envelope): Envelope {
  const attributes = changes.attributes ?? before.attributes;
  const groupId = 'groupId' in changes ? changes.groupId : before.groupId;
  const partitionKey = 'partitionKey' in changes ? changes.partitionKey : before.partitionKey;
  const hops = changes.hops ?? before.hops;
  const subject = 'subject' in changes ? changes.subject : before.subject;
  const isKnown =
    attributes === known.attributes &&
    groupId === known.groupId &&
    partitionKey === known.partitionKey &&
    hops === known.hops &&
    subject === known.subject;
  return isKnown ? known : { attributes, groupId, partitionKey, hops, subject };
}

/** A sender that knows the envelope of its last message, which the next one mostly has too. */
export class MessageSender implements Sender {
  readonly senderNumber: number;
  readonly client: string;
  readonly key: string;
  readonly orderKey: string;
  private envelope = EMPTY;

  constructor(senderNumber: number, client: string, key: string, orderKey: string) {
    this.senderNumber = senderNumber;
    this.client = client;
    this.key = key;
    this.orderKey = orderKey;
  }

  envelopeFor(changes: MessageChanges): Envelope {
    this.envelope = changeEnvelope(EMPTY, changes, this.envelope);
    return this.envelope;
  }
}

/**
 * A message of a run. A class, so that checkpoints know it for a value that never changes. Ids are told from numbers
 * and bodies from templates when somebody asks, because millions of messages are never asked.
 */
export abstract class SimulatedMessage implements Message {
  readonly serial: number;
  readonly bodyBytes: Bytes;
  readonly deduplicationId: string | undefined;
  readonly envelope: Envelope;

  constructor(serial: number, bodyBytes: Bytes, deduplicationId: string | undefined, envelope: Envelope) {
    this.serial = serial;
    this.bodyBytes = bodyBytes;
    this.deduplicationId = deduplicationId;
    this.envelope = envelope;
  }

  abstract readonly body: string;
  abstract readonly parent: string | undefined;
  abstract readonly origin: Origin;
  abstract readonly path: number;

  get id(): string {
    return messageId(this.serial);
  }

  get attributes(): Readonly<Record<string, MessageAttribute>> {
    return this.envelope.attributes;
  }

  get groupId(): string | undefined {
    return this.envelope.groupId;
  }

  get partitionKey(): string | undefined {
    return this.envelope.partitionKey;
  }

  get hops(): readonly string[] {
    return this.envelope.hops;
  }

  get subject(): string | undefined {
    return this.envelope.subject;
  }
}

/** What a client sends: a message and the origin of its story in one. */
export class FirstMessage extends SimulatedMessage implements Origin {
  readonly text: string | Template;
  readonly sender: Sender;
  readonly number: number;
  readonly n: number;
  readonly ordinal: number;
  readonly sentAtMillis: Millis;
  readonly isPoison: boolean;

  constructor(
    serial: number,
    bodyBytes: Bytes,
    deduplicationId: string | undefined,
    envelope: Envelope,
    text: string | Template,
    sender: Sender,
    number: number,
    n: number,
    ordinal: number,
    sentAtMillis: Millis,
    isPoison: boolean,
  ) {
    super(serial, bodyBytes, deduplicationId, envelope);
    this.text = text;
    this.sender = sender;
    this.number = number;
    this.n = n;
    this.ordinal = ordinal;
    this.sentAtMillis = sentAtMillis;
    this.isPoison = isPoison;
  }

  get body(): string {
    return typeof this.text === 'string' ? this.text : this.text.fill({ n: this.n, group: this.key });
  }

  get parent(): undefined {
    return undefined;
  }

  get origin(): Origin {
    return this;
  }

  get path(): number {
    return 0;
  }

  get senderNumber(): number {
    return this.sender.senderNumber;
  }

  get client(): string {
    return this.sender.client;
  }

  get key(): string {
    return this.sender.key;
  }

  get orderKey(): string {
    return this.sender.orderKey;
  }
}

/** Makes what a client sends. `number` counts the origins of the run. */
export function firstMessage(
  serial: number,
  number: number,
  sentAtMillis: Millis,
  origin: Pick<Origin, 'n' | 'ordinal' | 'isPoison'> & { readonly sender: Sender },
  parts: FirstMessageParts,
): FirstMessage {
  const { n, ordinal, isPoison, sender } = origin;
  const { template, body = '', deduplicationId } = parts;
  const bytes = template === undefined ? utf8Length(body) : template.filledBytes({ n, group: sender.key });
  const envelope = envelopeFrom(sender, parts);
  const text = template ?? body;
  return new FirstMessage(
    serial,
    bytes,
    deduplicationId,
    envelope,
    text,
    sender,
    number,
    n,
    ordinal,
    sentAtMillis,
    isPoison,
  );
}

/** A message made from another one. */
export class FollowingMessage extends SimulatedMessage {
  /** Undefined where it is the body of the client's message. */
  private readonly ownBody: string | undefined;
  readonly parentSerial: number;
  readonly origin: Origin;
  readonly path: number;

  constructor(serial: number, parent: Message, path: number, changes: MessageChanges) {
    const before = envelopeOf(parent);
    const deduplicationId = 'deduplicationId' in changes ? changes.deduplicationId : parent.deduplicationId;
    const { body } = changes;
    const bytes = body === undefined ? parent.bodyBytes : utf8Length(body);
    super(serial, bytes, deduplicationId, changeEnvelope(before, changes, before));
    this.ownBody = body ?? (parent instanceof FollowingMessage ? parent.ownBody : undefined);
    this.parentSerial = parent.serial;
    this.origin = parent.origin;
    this.path = path;
  }

  get body(): string {
    return this.ownBody ?? this.origin.body;
  }

  get parent(): string {
    return messageId(this.parentSerial);
  }
}

function envelopeOf(message: Message): Envelope {
  return message instanceof SimulatedMessage ? message.envelope : message;
}

function envelopeFrom(sender: Sender, changes: MessageChanges): Envelope {
  return sender instanceof MessageSender ? sender.envelopeFor(changes) : changeEnvelope(EMPTY, changes, EMPTY);
}
