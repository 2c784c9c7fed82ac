import type { Message } from '../../../contract/message.ts';
import { messageId } from '../../../contract/message-id.ts';
import type { AcceptAnswer, StreamRecord } from '../../../contract/service-api.ts';
import type { Bytes, Millis } from '../../../shared/units.ts';
import { arrivalAt, bodyBytesAt, messageAt, type RecordBlock } from './record-log.ts';

const FIRST_SHARD = 49_000_000;

/** A record of a shard. A class, so that checkpoints know it for a value that never changes. */
export class StoredRecord implements StreamRecord {
  readonly shardId: string;
  readonly position: number;
  readonly bodyBytes: Bytes;
  private readonly block: RecordBlock;

  constructor(block: RecordBlock, shardId: string, position: number) {
    this.block = block;
    this.shardId = shardId;
    this.position = position;
    this.bodyBytes = bodyBytesAt(block, position);
  }

  get message(): Message {
    return messageAt(this.block, this.position);
  }

  get arrivedAtMillis(): Millis {
    return arrivalAt(this.block, this.position);
  }

  get sequenceNumber(): string {
    return sequenceNumberOf(this.shardId, this.position);
  }
}

/** The sequence number of the record at a position of a shard. */
export function sequenceNumberOf(shardId: string, position: number): string {
  return `${FIRST_SHARD + Number(shardId.slice(-12))}${String(position + 1).padStart(24, '0')}`;
}

/** What Kinesis answers to a put. Its texts are made when somebody reads them. */
export class PutAnswer implements AcceptAnswer {
  readonly shardId: string;
  private readonly serial: number;
  private readonly position: number;

  constructor(serial: number, shardId: string, position: number) {
    this.shardId = shardId;
    this.serial = serial;
    this.position = position;
  }

  get messageId(): string {
    return messageId(this.serial);
  }

  get sequenceNumber(): string {
    return sequenceNumberOf(this.shardId, this.position);
  }

  toJSON(): object {
    const { messageId, sequenceNumber, shardId } = this;
    return { messageId, sequenceNumber, shardId };
  }
}
