import type { TraceEvent } from '#core/contract/trace.ts';
import type { Checkpoint, Simulation } from '#core/simulation/simulation.ts';
import { CheckpointStore, type KeptCheckpoint } from './checkpoint-store.ts';

const CHUNK = 256;
/** After so many checkpoints the run goes on from one of them, as it does after a scrub. */
const REHEARSE_EVERY = 128;
/** A search for the next thing that shows gives up after so many events; the clock has moved on meanwhile. */
const MOST_SILENT_EVENTS = 20_000;

/** Takes the lines that the run has just told. */
export type TakeLines = (lines: readonly TraceEvent[]) => void;

/**
 * Moves a simulation forth and back. Going back means going to a checkpoint and repeating the events since then, which
 * gives the same run again.
 */
export class RunClock {
  readonly simulation: Simulation;
  private readonly take: TakeLines;
  private readonly now: () => number;
  private readonly checkpoints = new CheckpointStore<Checkpoint>();
  /** Sequence number of the last line that has happened. */
  sequence = 0;
  private lastDrained = 0;
  /** Checkpoints ever kept. */
  private kept = 0;

  /** `now` measures real time, milliseconds, to keep a slice of work short. */
  constructor(simulation: Simulation, take: TakeLines, now: () => number) {
    this.simulation = simulation;
    this.take = take;
    this.now = now;
    this.drain();
    this.keepCheckpoint();
  }

  /** Memory that the checkpoints hold, roughly. */
  get checkpointBytes(): number {
    return this.checkpoints.bytes;
  }

  /** Runs up to a time, or until the real time allowed is used up, or a line fits. Returns whether it got there. */
  runUntil(millis: number, allowedMillis: number, stopsAt?: (line: TraceEvent) => boolean): boolean {
    const end = this.now() + allowedMillis;
    const until = Math.min(millis, this.simulation.endMillis);
    // What stops is often near: the first chunks are short, so that little is run in vain.
    for (let chunk = stopsAt === undefined ? CHUNK : 1; ; chunk = Math.min(CHUNK, chunk * 2)) {
      const before = this.simulation.handledEvents;
      const handled = this.simulation.runUntil(until, { maximumEvents: chunk });
      const lines = this.simulation.drainTrace();
      const stop = stopsAt && lines.find(stopsAt);
      if (stop !== undefined) {
        this.takeUpTo(stop, before, lines, handled);
        return false;
      }
      this.note(lines);
      if (this.checkpoints.isDue(this.simulation.handledEvents)) this.keepCheckpoint();
      if (handled < chunk) return true;
      if (this.now() >= end) return false;
    }
  }

  /** Stands at the event that told a line, with all its lines: goes back for it when the chunk ran past it. */
  private takeUpTo(stop: TraceEvent, before: number, lines: readonly TraceEvent[], handled: number): void {
    const { simulation } = this;
    const from = this.checkpoints.atEvents(before);
    if (handled <= 1 || from === undefined) {
      this.note(lines);
      return;
    }
    simulation.restore(from.checkpoint);
    if (before > from.handledEvents) {
      simulation.runUntil(simulation.endMillis, { maximumEvents: before - from.handledEvents });
      simulation.drainTrace();
    }
    const told: TraceEvent[] = [];
    while ((told.at(-1)?.sequence ?? 0) < stop.sequence && simulation.step()) told.push(...simulation.drainTrace());
    this.note(told);
  }

  /** Lets events happen until one shows in the trace; at the end of the run, time moves there. */
  step(): void {
    for (let tried = 0; tried < MOST_SILENT_EVENTS; tried += 1) {
      const hasMore = this.simulation.step();
      const lines = this.drain();
      if (this.checkpoints.isDue(this.simulation.handledEvents)) this.keepCheckpoint();
      if (!hasMore || lines.length > 0) return;
    }
  }

  /** Lets everything happen at the next moment at which something shows. */
  stepToNextTimestamp(): void {
    for (let tried = 0; tried < MOST_SILENT_EVENTS; tried += 1) {
      const hasMore = this.simulation.stepToNextTimestamp();
      const lines = this.drain();
      if (this.checkpoints.isDue(this.simulation.handledEvents)) this.keepCheckpoint();
      if (lines.length > 0) return;
      if (!hasMore || this.simulation.isFinished) return;
    }
  }

  /** Undoes the last event that shows: the run stands again as just after the one before it, or at its start. */
  stepBack(): void {
    const target = this.shownUpTo(this.shownUpTo(this.simulation.handledEvents) - 1);
    const from = this.checkpoints.atEvents(target);
    if (from === undefined) return;
    this.restore(from);
    this.repeat(target - from.handledEvents);
  }

  /** Goes to a time, back or forth, or as far towards it as the real time allows. Returns whether it got there. */
  seek(millis: number, allowedMillis: number): boolean {
    const { simulation } = this;
    const target = Math.min(Math.max(0, millis), simulation.endMillis);
    const nearest = this.checkpoints.atTime(target);
    const isBehind = target < simulation.nowMillis;
    const isFarBehind = nearest !== undefined && nearest.handledEvents > simulation.handledEvents;
    if (nearest !== undefined && (isBehind || isFarBehind)) this.restore(nearest);
    return this.runUntil(target, allowedMillis);
  }

  /** The last position, at most the given one, at which an event has just shown in the trace; 0 when there is none. */
  private shownUpTo(position: number): number {
    for (let end = position; end > 0; ) {
      const from = this.checkpoints.atEvents(end - 1);
      if (from === undefined) return 0;
      this.restore(from);
      let found: number | undefined;
      while (this.simulation.handledEvents < end) {
        this.repeat(1);
        if (this.lastDrained > 0) found = this.simulation.handledEvents;
      }
      if (found !== undefined) return found;
      end = from.handledEvents;
    }
    return 0;
  }

  private repeat(events: number): void {
    if (events > 0) this.simulation.runUntil(this.simulation.endMillis, { maximumEvents: events });
    this.drain();
  }

  private drain(): readonly TraceEvent[] {
    return this.note(this.simulation.drainTrace());
  }

  private note(lines: readonly TraceEvent[]): readonly TraceEvent[] {
    this.lastDrained = lines.length;
    const newest = lines.at(-1);
    if (newest !== undefined) {
      this.sequence = newest.sequence;
      this.take(lines);
    }
    return lines;
  }

  private restore(entry: KeptCheckpoint<Checkpoint>): void {
    this.simulation.restore(entry.checkpoint);
    this.sequence = entry.sequence;
  }

  private keepCheckpoint(): void {
    const { simulation, sequence } = this;
    const checkpoint = simulation.checkpoint();
    this.checkpoints.add({
      handledEvents: simulation.handledEvents,
      atMillis: checkpoint.atMillis,
      sequence,
      bytes: checkpoint.bytes,
      checkpoint,
    });
    this.kept += 1;
    // The engine compiles for the shapes it has seen: copies now and then, and the first scrub is as quick as the others.
    if (this.kept % REHEARSE_EVERY === 1) simulation.restore(checkpoint);
  }
}
