import { serialOf } from '#core/contract/message-id.ts';
import type { TraceEvent } from '#core/contract/trace.ts';
import { CHUNK_LINES, TraceChunk } from './trace-chunk.ts';

/**
 * The trace of a run as far as it has ever got. A run that is repeated after scrubbing back tells the same lines again;
 * they are known by their sequence numbers and left out. The oldest lines are let go when there are too many.
 */
export class TraceLog {
  private chunks: TraceChunk[] = [];
  private firstChunk = 0;
  private length = 0;
  private readonly maximum: number;

  constructor(maximum = 1_000_000) {
    this.maximum = maximum;
  }

  /** Sequence number of the newest line; 0 when there is none. */
  get last(): number {
    return this.length;
  }

  /** Sequence number of the oldest line that is still kept. */
  get first(): number {
    return this.firstChunk * CHUNK_LINES + 1;
  }

  /** Adds the lines that are new, and returns them. */
  append(events: readonly TraceEvent[]): readonly TraceEvent[] {
    const fresh =
      (events[0]?.sequence ?? 0) > this.length ? events : events.filter(event => event.sequence > this.length);
    for (const event of fresh) {
      let chunk = this.chunks.at(-1);
      if (chunk === undefined || chunk.isFull) {
        chunk = new TraceChunk(this.length + 1);
        this.chunks.push(chunk);
      }
      chunk.push(event);
      this.length += 1;
    }
    while (this.chunks.length * CHUNK_LINES > this.maximum + CHUNK_LINES) {
      this.chunks.shift();
      this.firstChunk += 1;
    }
    return fresh;
  }

  at(sequence: number): TraceEvent | undefined {
    return this.chunks[Math.floor((sequence - 1) / CHUNK_LINES) - this.firstChunk]?.line(sequence);
  }

  /** Lines up to a sequence number that are of the story of a client message, or of batches. */
  story(origin: string, to: number): TraceEvent[] {
    const found: number[] = [];
    const serial = serialOf(origin);
    for (const chunk of this.chunks) chunk.findStory(serial, to, found);
    return found.flatMap(sequence => this.at(sequence) ?? []);
  }

  /** Lines from one sequence number to another, both included, as far as they are kept. */
  range(from: number, to: number): TraceEvent[] {
    const found: TraceEvent[] = [];
    for (let sequence = Math.max(from, this.first); sequence <= Math.min(to, this.length); sequence += 1) {
      const event = this.at(sequence);
      if (event !== undefined) found.push(event);
    }
    return found;
  }
}
