import { serialOf } from '#core/contract/message-id.ts';
import type { TraceEvent } from '#core/contract/trace.ts';
import { BLOCK_MESSAGES, DEAD_LETTERED, DUPLICATE, KNOWN, LOST, MessageBlock, POISON } from './message-block.ts';
import type { DotShape, MessageFilter, MessagePage, MessageQuery, MessageRow } from './protocol.ts';
import { kindOf, meaningOf } from './trace-words.ts';

/** Whether a filter wants the message at a place in its block. */
const FILTERS: Readonly<Record<MessageFilter, (block: MessageBlock, at: number) => boolean>> = {
  all: () => true,
  open: (block, at) => block.meanings[at]?.ends !== true,
  done: (block, at) => block.meanings[at]?.ends === true && !block.has(at, LOST),
  lost: (block, at) => block.has(at, LOST),
  'dead-lettered': (block, at) => block.has(at, DEAD_LETTERED),
  retried: (block, at) => (block.receives[at] ?? 0) > 1,
};

/** A message by its place. */
interface Place {
  readonly block: MessageBlock;
  readonly at: number;
}

/** Every message of a run as its trace tells of it, up to some line. The oldest are let go when there are too many. */
export class MessageIndex {
  /** By the number of the block; messages that are far apart leave blocks out between them. */
  private readonly blocks = new Map<number, MessageBlock>();
  private readonly mostBlocks: number;
  /** Sequence number of the last line that has been read. */
  position = 0;

  constructor(maximum = 300_000) {
    this.mostBlocks = Math.ceil(maximum / BLOCK_MESSAGES) + 1;
  }

  read(events: readonly TraceEvent[]): void {
    for (const event of events) {
      this.position = event.sequence;
      if (event.message !== undefined) this.note(serialOf(event.message), event, true);
      const listed = event.detail?.['messages'];
      if (!Array.isArray(listed)) continue;
      for (const id of listed) {
        if (typeof id === 'string' && id !== event.message) this.note(serialOf(id), event, false);
      }
    }
  }

  /** What a dot of this message looks like, and what its colour stands for. */
  look(id: string): { readonly shape: DotShape; readonly colourKey: string } {
    const place = this.find(serialOf(id));
    if (place === undefined) return { shape: 'plain', colourKey: '' };
    const { block, at } = place;
    return { shape: shapeOf(block, at), colourKey: block.keys[at] ?? block.clients[at] ?? '' };
  }

  /** The message as the list shows it. */
  row(id: string): MessageRow | undefined {
    const place = this.find(serialOf(id));
    return place?.block.row(place.at);
  }

  /** When the client message of a story was sent. */
  sentAt(id: string): number | undefined {
    const place = this.find(serialOf(id));
    return place?.block.sentAtMillis[place.at];
  }

  /** A page of what a query finds. `nameOf` gives the name by which a person knows an element. */
  page(query: MessageQuery, nameOf: (element: string) => string = element => element): MessagePage {
    const words = query.text.toLowerCase().split(/\s+/).filter(Boolean);
    const isWanted = FILTERS[query.filter];
    const first = Math.max(0, query.from);
    const rows: MessageRow[] = [];
    let all = 0;
    let total = 0;
    for (const [, block] of [...this.blocks].sort(([left], [right]) => left - right)) {
      for (let at = 0; at < BLOCK_MESSAGES; at += 1) {
        if (!block.has(at, KNOWN)) continue;
        all += 1;
        if (!isWanted(block, at) || (query.element !== undefined && block.elements[at] !== query.element)) continue;
        const text = words.length === 0 ? '' : searchText(block, at, nameOf);
        if (!words.every(word => text.includes(word))) continue;
        if (total >= first && rows.length < query.count) rows.push(block.row(at));
        total += 1;
      }
    }
    return { total, all, from: Math.min(first, total), rows };
  }

  /** What an event tells of a message; only one that is about it alone can be the first to do so. */
  private note(serial: number | undefined, event: TraceEvent, isOwn: boolean): void {
    if (serial === undefined) return;
    const place = this.find(serial) ?? (isOwn ? this.make(serial, event) : undefined);
    if (place === undefined) return;
    const { block, at } = place;
    const kind = kindOf(event.type);
    block.lastAtMillis[at] = event.atMillis;
    if (kind.isLoss) block.mark(at, LOST);
    if (event.type === 'message.dead-lettered') block.mark(at, DEAD_LETTERED);
    // A batch's own events say nothing new of a message that has ended.
    if (block.meanings[at]?.ends === true && !kind.isOfMessage) return;
    if (event.type === 'message.received') {
      const count = event.detail?.['receiveCount'];
      block.receives[at] = typeof count === 'number' ? count : (block.receives[at] ?? 0) + 1;
    }
    block.meanings[at] = hasFailed(event, serial) ? meaningOf('invocation.failed') : kind.meaning;
    block.elements[at] = event.element;
  }

  private make(serial: number, event: TraceEvent): Place | undefined {
    const place = this.placeOf(serial);
    if (place === undefined) return undefined;
    const { block, at } = place;
    const origin = serialOf(event.origin ?? '') ?? serial;
    const parent = serialOf(event.parent ?? '') ?? 0;
    const first = this.find(parent) ?? this.find(origin);
    block.mark(at, KNOWN);
    block.origins[at] = origin;
    block.parents[at] = parent;
    block.sentAtMillis[at] = first?.block.sentAtMillis[first.at] ?? event.atMillis;
    block.clients[at] = first?.block.clients[first.at] ?? event.element;
    block.keys[at] = textOf(event, 'key') ?? first?.block.keys[first.at];
    const isOfKind = (flag: number) => first?.block.has(first.at, flag) === true;
    if (isOfKind(DUPLICATE) || (event.type === 'message.sent' && isRepeated(event))) block.mark(at, DUPLICATE);
    if (isOfKind(POISON) || event.detail?.['isPoison'] === true) block.mark(at, POISON);
    return place;
  }

  /** A message that is known. */
  private find(serial: number | undefined): Place | undefined {
    if (serial === undefined) return undefined;
    const block = this.blocks.get(Math.floor(serial / BLOCK_MESSAGES));
    const at = serial % BLOCK_MESSAGES;
    return block?.has(at, KNOWN) === true ? { block, at } : undefined;
  }

  /** Room for a message; undefined for one that is too old. */
  private placeOf(serial: number): Place | undefined {
    const number = Math.floor(serial / BLOCK_MESSAGES);
    const at = serial % BLOCK_MESSAGES;
    const known = this.blocks.get(number);
    if (known !== undefined) return { block: known, at };
    if (this.blocks.size >= this.mostBlocks) {
      const oldest = Math.min(...this.blocks.keys());
      if (number < oldest) return undefined;
      this.blocks.delete(oldest);
    }
    const block = new MessageBlock(number * BLOCK_MESSAGES);
    this.blocks.set(number, block);
    return { block, at };
  }
}

function shapeOf(block: MessageBlock, at: number): DotShape {
  if (block.has(at, POISON)) return 'poison';
  if (block.has(at, DUPLICATE)) return 'duplicate';
  return (block.receives[at] ?? 0) > 1 ? 'retry' : 'plain';
}

/** A batch may succeed and report some of its messages as failed. */
function hasFailed({ detail }: TraceEvent, serial: number): boolean {
  const failed = detail?.['failedMessages'];
  return Array.isArray(failed) && failed.some(id => typeof id === 'string' && serialOf(id) === serial);
}

// The second of two sends of the same message names the first as its parent, at the client itself.
function isRepeated(event: TraceEvent): boolean {
  return event.parent !== undefined && event.wire === undefined && (event.reason ?? '').includes('again');
}

function textOf(event: TraceEvent, name: string): string | undefined {
  const value = event.detail?.[name];
  return typeof value === 'string' ? value : undefined;
}

function searchText(block: MessageBlock, at: number, nameOf: (element: string) => string): string {
  const { id, origin, client, key = '', state, element } = block.row(at);
  const outcomes = `${block.has(at, DEAD_LETTERED) ? 'dead-lettered' : ''} ${block.has(at, LOST) ? 'lost' : ''}`;
  return `${id} ${origin} ${nameOf(client)} ${key} ${state} ${nameOf(element)} ${outcomes}`.toLowerCase();
}
