import type { Message } from '../../../contract/message.ts';
import type { Millis } from '../../../shared/units.ts';

const BLOCK_BITS = 10;
const BLOCK = 1 << BLOCK_BITS;

/** A run of records. A full one is frozen, which tells checkpoints that it never changes. */
interface RecordBlock {
  readonly messages: Message[];
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
export function appendRecord(log: RecordLog, position: number, message: Message, arrivedAtMillis: Millis): void {
  const at = position & (BLOCK - 1);
  let block = blockAt(log, position);
  if (block === undefined) {
    block = { messages: [], arrivals: new Float64Array(BLOCK) };
    if (log.blocks.length === 0) log.firstBlock = position >> BLOCK_BITS;
    log.blocks.push(block);
  }
  block.messages.push(message);
  block.arrivals[at] = arrivedAtMillis;
  if (at === BLOCK - 1) Object.freeze(block);
}

/** The message at a position that is kept. */
export function messageAt(log: RecordLog, position: number): Message | undefined {
  return blockAt(log, position)?.messages[position & (BLOCK - 1)];
}

/** When the record at a position that is kept came. */
export function arrivalAt(log: RecordLog, position: number): Millis {
  return blockAt(log, position)?.arrivals[position & (BLOCK - 1)] ?? 0;
}

/** Lets go of the blocks before a position. */
export function forgetBefore(log: RecordLog, position: number): void {
  while (log.blocks.length > 0 && log.firstBlock < position >> BLOCK_BITS) {
    log.blocks.shift();
    log.firstBlock += 1;
  }
}

function blockAt(log: RecordLog, position: number): RecordBlock | undefined {
  return log.blocks[(position >> BLOCK_BITS) - log.firstBlock];
}
