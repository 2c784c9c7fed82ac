import type { SimulationContext } from '../../../contract/behaviour.ts';
import type { Message, MessageList } from '../../../contract/message.ts';
import type { Bytes, Millis } from '../../../shared/units.ts';

const BLOCK_BITS = 8;
const BLOCK = 1 << BLOCK_BITS;

/** A run of records. A full one is frozen, which tells checkpoints that it never changes. */
export interface RecordBlock {
  readonly messages: MessageList;
  readonly arrivals: Float64Array;
}

/** The records of a shard in their order, in blocks. Plain data. */
export interface RecordLog {
  readonly blocks: RecordBlock[];
  /** Number of the first block that is kept. */
  firstBlock: number;
}

/** A shard without records. */
export function createRecordLog(): RecordLog {
  return { blocks: [], firstBlock: 0 };
}

/** Adds the record at the next position. */
export function appendRecord(log: RecordLog, position: number, message: Message, context: SimulationContext): void {
  const at = position & (BLOCK - 1);
  let block = blockAt(log, position);
  if (block === undefined) {
    block = { messages: context.messageList(BLOCK), arrivals: new Float64Array(BLOCK) };
    if (log.blocks.length === 0) log.firstBlock = position >> BLOCK_BITS;
    log.blocks.push(block);
  }
  block.messages.push(message);
  block.arrivals[at] = context.nowMillis;
  if (at === BLOCK - 1) Object.freeze(block);
}

/** The block of a position; undefined when it is not kept. */
export function blockAt(log: RecordLog, position: number): RecordBlock | undefined {
  return log.blocks[(position >> BLOCK_BITS) - log.firstBlock];
}

/** The message at a position of its block, made anew each time. */
export function messageAt({ messages }: RecordBlock, position: number): Message {
  return messages.at(position & (BLOCK - 1));
}

/** Size of the body of the message at a position of its block. */
export function bodyBytesAt({ messages }: RecordBlock, position: number): Bytes {
  return messages.bodyBytesAt(position & (BLOCK - 1));
}

/** When the record at a position of its block came. */
export function arrivalAt({ arrivals }: RecordBlock, position: number): Millis {
  return arrivals[position & (BLOCK - 1)] ?? 0;
}

/** Lets go of the blocks before a position. */
export function forgetBefore(log: RecordLog, position: number): void {
  while (log.blocks.length > 0 && log.firstBlock < position >> BLOCK_BITS) {
    log.blocks.shift();
    log.firstBlock += 1;
  }
}
