import type { TraceEvent } from '#core/contract/trace.ts';
import type { DotShape, RunBatch, Transfer } from './protocol.ts';

/** More dots than these in one frame are only counted. */
const MOST_NAMED = 160;

/** Collects what sets out on a wire between two batches. */
export class TransferFeed {
  private transfers: Transfer[] = [];
  private crowd: Record<string, number> = {};
  private readonly look: (message: string) => { readonly shape: DotShape; readonly colourKey: string };

  constructor(look: TransferFeed['look']) {
    this.look = look;
  }

  read(lines: readonly TraceEvent[]): void {
    for (const line of lines) {
      if (line.wire === undefined) continue;
      if (this.transfers.length < MOST_NAMED) this.add(line, line.wire);
      else this.crowd[line.wire] = (this.crowd[line.wire] ?? 0) + 1;
    }
  }

  /** Forgets what was collected; what is on its way at this moment is all there is. */
  restart(lines: readonly TraceEvent[], nowMillis: number): void {
    this.transfers = [];
    this.crowd = {};
    this.read(lines.filter(line => (line.arrivesAtMillis ?? nowMillis) > nowMillis));
  }

  take(): Pick<RunBatch, 'transfers' | 'crowd'> {
    const { transfers, crowd } = this;
    this.transfers = [];
    this.crowd = {};
    return { transfers, crowd };
  }

  private add(line: TraceEvent, wire: string): void {
    const { message = '', parent, origin = message, atMillis, arrivesAtMillis = atMillis } = line;
    this.transfers.push({
      message,
      parent,
      origin,
      wire,
      departsAtMillis: atMillis,
      arrivesAtMillis,
      ...this.look(message),
    });
  }
}
