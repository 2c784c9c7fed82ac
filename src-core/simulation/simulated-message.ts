import type { Message, MessageAttribute, MessageChanges, Origin } from '../contract/message.ts';
import { NO_ATTRIBUTES, NO_HOPS } from '../contract/message.ts';
import { mixNumbers } from './random.ts';

/** A message of a run. A class, so that checkpoints know it for a value that never changes. */
export class SimulatedMessage implements Message {
  readonly id: string;
  readonly parent: string | undefined;
  readonly origin: Origin;
  readonly path: number;
  readonly body: string;
  readonly attributes: Readonly<Record<string, MessageAttribute>>;
  readonly groupId: string | undefined;
  readonly deduplicationId: string | undefined;
  readonly partitionKey: string | undefined;
  readonly hops: readonly string[];
  readonly subject: string | undefined;

  constructor(id: string, origin: Origin, path: number, parent: Message | undefined, changes: MessageChanges) {
    this.id = id;
    this.parent = parent?.id;
    this.origin = origin;
    this.path = path;
    this.body = changes.body ?? parent?.body ?? '';
    this.attributes = changes.attributes ?? parent?.attributes ?? NO_ATTRIBUTES;
    this.groupId = 'groupId' in changes ? changes.groupId : parent?.groupId;
    this.deduplicationId = 'deduplicationId' in changes ? changes.deduplicationId : parent?.deduplicationId;
    this.partitionKey = 'partitionKey' in changes ? changes.partitionKey : parent?.partitionKey;
    this.hops = changes.hops ?? parent?.hops ?? NO_HOPS;
    this.subject = 'subject' in changes ? changes.subject : parent?.subject;
  }
}

/** The beginning of a story. A class for the same reason as {@link SimulatedMessage}. */
export class SimulatedOrigin implements Origin {
  readonly id: string;
  readonly client: string;
  readonly number: number;
  readonly n: number;
  readonly sentAtMillis: number;
  readonly key: string;
  readonly orderKey: string;
  readonly ordinal: number;
  readonly isPoison: boolean;

  constructor(origin: Origin) {
    this.id = origin.id;
    this.client = origin.client;
    this.number = origin.number;
    this.n = origin.n;
    this.sentAtMillis = origin.sentAtMillis;
    this.key = origin.key;
    this.orderKey = origin.orderKey;
    this.ordinal = origin.ordinal;
    this.isPoison = origin.isPoison;
  }
}

/** Names the piece of work that a message is: its origin and the way it came. Two messages of one number are the same work twice. */
export function workNumber({ origin, path }: Message): number {
  return mixNumbers(origin.number, path);
}
