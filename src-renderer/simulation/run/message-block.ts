import { messageId } from '#core/contract/message-id.ts';
import type { MessageRow } from './protocol.ts';
import type { EventMeaning } from './trace-words.ts';

/** Messages in a block. */
export const BLOCK_MESSAGES = 4096;

const UNKNOWN: EventMeaning = { state: '', tone: 'neutral' };

/** What is known of a message, as bits. */
export const KNOWN = 1;
export const LOST = 2;
export const DEAD_LETTERED = 4;
export const DUPLICATE = 8;
export const POISON = 16;

/**
 * Messages whose serial numbers follow each other, as columns: hundreds of thousands of objects would be copied and walked
 * through by the collector of garbage again and again.
 */
export class MessageBlock {
  private readonly firstSerial: number;
  readonly flags = new Uint8Array(BLOCK_MESSAGES);
  readonly receives = new Uint32Array(BLOCK_MESSAGES);
  /** Serial numbers; 0 for none. */
  readonly parents = new Float64Array(BLOCK_MESSAGES);
  readonly origins = new Float64Array(BLOCK_MESSAGES);
  readonly sentAtMillis = new Float64Array(BLOCK_MESSAGES);
  readonly lastAtMillis = new Float64Array(BLOCK_MESSAGES);
  readonly clients = new Array<string>(BLOCK_MESSAGES).fill('');
  readonly elements = new Array<string>(BLOCK_MESSAGES).fill('');
  readonly keys = new Array<string | undefined>(BLOCK_MESSAGES).fill(undefined);
  readonly meanings = new Array<EventMeaning>(BLOCK_MESSAGES).fill(UNKNOWN);

  constructor(firstSerial: number) {
    this.firstSerial = firstSerial;
  }

  has(at: number, flag: number): boolean {
    return ((this.flags[at] ?? 0) & flag) !== 0;
  }

  mark(at: number, flag: number): void {
    this.flags[at] = (this.flags[at] ?? 0) | flag;
  }

  /** A message as the list shows it. */
  row(at: number): MessageRow {
    const { state, tone, ends } = this.meanings[at] ?? UNKNOWN;
    const parent = this.parents[at] ?? 0;
    return {
      id: messageId(this.firstSerial + at),
      origin: messageId(this.origins[at] ?? 0),
      parent: parent === 0 ? undefined : messageId(parent),
      client: this.clients[at] ?? '',
      key: this.keys[at],
      state,
      tone,
      element: this.elements[at] ?? '',
      receives: this.receives[at] ?? 0,
      sentAtMillis: this.sentAtMillis[at] ?? 0,
      lastAtMillis: this.lastAtMillis[at] ?? 0,
      hasEnded: ends === true,
    };
  }
}
