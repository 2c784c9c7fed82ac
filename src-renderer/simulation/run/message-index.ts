import type { TraceEvent } from '#core/contract/trace.ts';
import type { DotShape, MessageFilter, MessagePage, MessageQuery, MessageRow } from './protocol.ts';
import { type EventMeaning, LOSSES, meaningFor, meaningOf, messagesOf } from './trace-words.ts';

interface Entry {
  readonly id: string;
  readonly origin: string;
  readonly parent: string | undefined;
  readonly sentAtMillis: number;
  client: string;
  key: string | undefined;
  meaning: EventMeaning;
  element: string;
  receives: number;
  lastAtMillis: number;
  isLost: boolean;
  isDeadLettered: boolean;
  isDuplicate: boolean;
  isPoison: boolean;
}

const FILTERS: Readonly<Record<MessageFilter, (entry: Entry) => boolean>> = {
  all: () => true,
  open: entry => entry.meaning.ends !== true,
  done: entry => entry.meaning.ends === true && !entry.isLost,
  lost: entry => entry.isLost,
  'dead-lettered': entry => entry.isDeadLettered,
  retried: entry => entry.receives > 1,
};

/** Every message of a run as its trace tells of it, up to some line. */
export class MessageIndex {
  private readonly entries = new Map<string, Entry>();
  private readonly maximum: number;
  /** Sequence number of the last line that has been read. */
  position = 0;

  constructor(maximum = 300_000) {
    this.maximum = maximum;
  }

  read(events: readonly TraceEvent[]): void {
    for (const event of events) {
      this.position = event.sequence;
      for (const id of messagesOf(event)) this.note(id, event);
    }
  }

  /** What a dot of this message looks like, and what its colour stands for. */
  look(id: string): { readonly shape: DotShape; readonly colourKey: string } {
    const entry = this.entries.get(id);
    if (entry === undefined) return { shape: 'plain', colourKey: '' };
    const shape = entry.isPoison ? 'poison' : entry.isDuplicate ? 'duplicate' : entry.receives > 1 ? 'retry' : 'plain';
    return { shape, colourKey: entry.key ?? entry.client };
  }

  /** The story a message belongs to. */
  originOf(id: string): string | undefined {
    return this.entries.get(id)?.origin;
  }

  /** When the client message of a story was sent. */
  sentAt(id: string): number | undefined {
    return this.entries.get(id)?.sentAtMillis;
  }

  /** A page of what a query finds. `nameOf` gives the name by which a person knows an element. */
  page(query: MessageQuery, nameOf: (element: string) => string = element => element): MessagePage {
    const words = query.text.toLowerCase().split(/\s+/).filter(Boolean);
    const isWanted = FILTERS[query.filter];
    const found: Entry[] = [];
    for (const entry of this.entries.values()) {
      if (!isWanted(entry) || (query.element !== undefined && entry.element !== query.element)) continue;
      if (words.length > 0 && !words.every(word => searchText(entry, nameOf).includes(word))) continue;
      found.push(entry);
    }
    const from = Math.max(0, Math.min(query.from, found.length));
    const rows = found.slice(from, from + query.count).map(rowOf);
    return { total: found.length, all: this.entries.size, from, rows };
  }

  private note(id: string, event: TraceEvent): void {
    const entry = this.entries.get(id) ?? (id === event.message ? this.make(id, event) : undefined);
    if (entry === undefined) return;
    const meaning = meaningFor(event, id);
    entry.lastAtMillis = event.atMillis;
    if (LOSSES.has(event.type)) entry.isLost = true;
    if (event.type === 'message.dead-lettered') entry.isDeadLettered = true;
    // A batch's own events say nothing new of a message that has ended.
    if (entry.meaning.ends === true && !event.type.startsWith('message.')) return;
    if (event.type === 'message.received') {
      const count = event.detail?.['receiveCount'];
      entry.receives = typeof count === 'number' ? count : entry.receives + 1;
    }
    entry.meaning = meaning;
    entry.element = event.element;
  }

  private make(id: string, event: TraceEvent): Entry {
    const origin = event.origin ?? id;
    const first = this.entries.get(event.parent ?? origin) ?? this.entries.get(origin);
    const key = textOf(event, 'key') ?? first?.key;
    const entry: Entry = {
      id,
      origin,
      parent: event.parent,
      sentAtMillis: first?.sentAtMillis ?? event.atMillis,
      client: first?.client ?? event.element,
      key,
      meaning: meaningOf(event.type),
      element: event.element,
      receives: 0,
      lastAtMillis: event.atMillis,
      isLost: false,
      isDeadLettered: false,
      isDuplicate: first?.isDuplicate === true || (event.type === 'message.sent' && isRepeated(event)),
      isPoison: first?.isPoison === true || event.detail?.['isPoison'] === true,
    };
    this.entries.set(id, entry);
    if (this.entries.size > this.maximum) this.forgetOldest();
    return entry;
  }

  private forgetOldest(): void {
    const [oldest] = this.entries.keys();
    if (oldest !== undefined) this.entries.delete(oldest);
  }
}

// The second of two sends of the same message names the first as its parent, at the client itself.
function isRepeated(event: TraceEvent): boolean {
  return event.parent !== undefined && event.wire === undefined && (event.reason ?? '').includes('again');
}

function textOf(event: TraceEvent, name: string): string | undefined {
  const value = event.detail?.[name];
  return typeof value === 'string' ? value : undefined;
}

function searchText(entry: Entry, nameOf: (element: string) => string): string {
  const { id, origin, client, key = '', meaning, element, isDeadLettered, isLost } = entry;
  const outcomes = `${isDeadLettered ? 'dead-lettered' : ''} ${isLost ? 'lost' : ''}`;
  return `${id} ${origin} ${nameOf(client)} ${key} ${meaning.state} ${nameOf(element)} ${outcomes}`.toLowerCase();
}

function rowOf(entry: Entry): MessageRow {
  const { id, origin, parent, client, key, meaning, element, receives, sentAtMillis, lastAtMillis } = entry;
  const hasEnded = meaning.ends === true;
  return {
    id,
    origin,
    parent,
    client,
    key,
    state: meaning.state,
    tone: meaning.tone,
    element,
    receives,
    sentAtMillis,
    lastAtMillis,
    hasEnded,
  };
}
