/** A moment of the run that it can go back to. */
export interface KeptCheckpoint<Checkpoint> {
  readonly handledEvents: number;
  readonly atMillis: number;
  /** Sequence number of the last line of the trace before it. */
  readonly sequence: number;
  /** How much memory it holds alone, roughly. */
  readonly bytes: number;
  readonly checkpoint: Checkpoint;
}

interface Limits {
  readonly firstInterval: number;
  readonly mostKept: number;
  readonly mostBytes: number;
}

const LIMITS: Limits = { firstInterval: 200, mostKept: 512, mostBytes: 256_000_000 };
/** Copying five hundred bytes takes about as long as an event: at this distance checkpoints take a sixth of the time. */
const BYTES_PER_EVENT = 100;
/** However long they take: a jump repeats up to so many events, which must not be felt. */
const MOST_APART = 20_000;

/**
 * Checkpoints spread over a run of unknown length: when there are too many or they take too much memory, their least
 * distance doubles, and those go that stand closer. In a large design, where each takes long to make, they are further apart
 * from the start. The first, at the start of the run, always stays.
 */
export class CheckpointStore<Checkpoint> {
  private kept: KeptCheckpoint<Checkpoint>[] = [];
  private readonly limits: Limits;
  /** Least number of events from one checkpoint to the next. */
  interval: number;

  constructor(limits: Partial<Limits> = {}) {
    this.limits = { ...LIMITS, ...limits };
    this.interval = this.limits.firstInterval;
  }

  get count(): number {
    return this.kept.length;
  }

  /** Whether a checkpoint is due after so many events. */
  isDue(handledEvents: number): boolean {
    const newest = this.kept.at(-1);
    if (newest === undefined) return true;
    return (
      handledEvents - newest.handledEvents >=
      Math.max(this.interval, Math.min(MOST_APART, newest.bytes / BYTES_PER_EVENT))
    );
  }

  add(entry: KeptCheckpoint<Checkpoint>): void {
    this.kept.push(entry);
    while (this.kept.length > 2 && (this.kept.length > this.limits.mostKept || this.bytes > this.limits.mostBytes)) {
      this.interval *= 2;
      this.kept = spread(this.kept, this.interval);
    }
  }

  /** The latest checkpoint with at most so many events. */
  atEvents(handledEvents: number): KeptCheckpoint<Checkpoint> | undefined {
    return this.kept.findLast(entry => entry.handledEvents <= handledEvents);
  }

  /** The latest checkpoint at or before a time. */
  atTime(millis: number): KeptCheckpoint<Checkpoint> | undefined {
    return this.kept.findLast(entry => entry.atMillis <= millis);
  }

  get bytes(): number {
    return this.kept.reduce((sum, entry) => sum + entry.bytes, 0);
  }
}

function spread<Checkpoint>(
  kept: readonly KeptCheckpoint<Checkpoint>[],
  distance: number,
): KeptCheckpoint<Checkpoint>[] {
  const far: KeptCheckpoint<Checkpoint>[] = [];
  for (const entry of kept) {
    const last = far.at(-1);
    if (last === undefined || entry.handledEvents - last.handledEvents >= distance) far.push(entry);
  }
  return far;
}
