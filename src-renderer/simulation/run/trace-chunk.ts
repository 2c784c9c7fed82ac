import { messageId, serialOf } from '#core/contract/message-id.ts';
import type { TraceEvent } from '#core/contract/trace.ts';
import { InternalError } from '#core/shared/internal-error.ts';

/** Lines in a chunk. */
export const CHUNK_LINES = 4096;

type Line = { -readonly [Member in keyof TraceEvent]: TraceEvent[Member] };

/**
 * Lines of a trace that follow each other, as columns: a million lines that were objects would keep the collector of
 * garbage busy for longer than the run itself takes.
 */
export class TraceChunk {
  private readonly firstSequence: number;
  private length = 0;
  private readonly times = new Float64Array(CHUNK_LINES);
  /** Not a number for what does not travel. */
  private readonly arrivals = new Float64Array(CHUNK_LINES);
  /** Serial numbers of messages; 0 for none. */
  private readonly messages = new Float64Array(CHUNK_LINES);
  private readonly parents = new Float64Array(CHUNK_LINES);
  private readonly origins = new Float64Array(CHUNK_LINES);
  private readonly types: string[] = [];
  private readonly elements: string[] = [];
  private readonly reasons: TraceEvent['reason'][] = [];
  private readonly details: TraceEvent['detail'][] = [];

  constructor(firstSequence: number) {
    this.firstSequence = firstSequence;
  }

  get isFull(): boolean {
    return this.length === CHUNK_LINES;
  }

  /** Adds the next line; what travels does so on the wire that the line is about. */
  push({ atMillis, arrivesAtMillis, message, parent, origin, type, element, reason, detail }: TraceEvent): void {
    const at = this.length;
    this.length += 1;
    this.times[at] = atMillis;
    this.arrivals[at] = arrivesAtMillis ?? Number.NaN;
    this.messages[at] = numberOf(message);
    this.parents[at] = numberOf(parent);
    this.origins[at] = origin === message ? (this.messages[at] ?? 0) : numberOf(origin);
    this.types.push(type);
    this.elements.push(element);
    this.reasons.push(reason);
    this.details.push(detail);
  }

  /** A line by its sequence number, which must be one of this chunk, as the run told it. */
  line(sequence: number): TraceEvent | undefined {
    const at = sequence - this.firstSequence;
    const type = this.types[at];
    const element = this.elements[at];
    if (type === undefined || element === undefined) return undefined;
    const line: Line = { sequence, atMillis: this.times[at] ?? 0, type, element };
    const message = this.messages[at] ?? 0;
    const parent = this.parents[at] ?? 0;
    const origin = this.origins[at] ?? 0;
    const arrivesAtMillis = this.arrivals[at] ?? Number.NaN;
    const reason = this.reasons[at];
    const detail = this.details[at];
    if (message > 0) line.message = messageId(message);
    if (parent > 0) line.parent = messageId(parent);
    if (origin > 0) line.origin = messageId(origin);
    if (!Number.isNaN(arrivesAtMillis)) {
      line.wire = element;
      line.arrivesAtMillis = arrivesAtMillis;
    }
    if (reason !== undefined) line.reason = reason;
    if (detail !== undefined) line.detail = detail;
    return line;
  }

  /** Adds to `found` the sequence numbers, up to `to`, of lines of a story and of batches, which may hold a part of it. */
  findStory(origin: number | undefined, to: number, found: number[]): void {
    for (let at = 0; at < this.length && this.firstSequence + at <= to; at += 1) {
      const isOfStory = this.origins[at] === origin || Array.isArray(this.details[at]?.['messages']);
      if (isOfStory) found.push(this.firstSequence + at);
    }
  }
}

function numberOf(message: string | undefined): number {
  if (message === undefined) return 0;
  const serial = serialOf(message);
  if (serial === undefined) throw new InternalError('TRACE_MESSAGE', `"${message}" in the trace is no id of a message`);
  return serial;
}
