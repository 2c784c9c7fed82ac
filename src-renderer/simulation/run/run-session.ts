import type { Census } from '#core/contract/census.ts';
import type { DesignGraph } from '#core/contract/graph.ts';
import type { TraceEvent } from '#core/contract/trace.ts';
import { buildGraph } from '#core/graph/build-graph.ts';
import { traceLineage } from '#core/simulation/lineage.ts';
import type { Series } from '#core/simulation/metrics.ts';
import { createSimulation, type Simulation } from '#core/simulation/simulation.ts';
import type { HistoryEvent } from '#core/states-language/index.ts';
import { ExecutionLog } from './execution-log.ts';
import { MessageIndex } from './message-index.ts';
import { virtualMillis } from './pace.ts';
import type {
  Advance,
  ExecutionsAnswer,
  LatencyColumns,
  MessagePage,
  MessageQuery,
  RunBatch,
  RunSetup,
  SeriesPatch,
  StopPlace,
  Story,
  Whereabouts,
} from './protocol.ts';
import { RunClock } from './run-clock.ts';
import { RunProfile } from './run-profile.ts';
import { StopFinder } from './stop-finder.ts';
import { TraceLog } from './trace-log.ts';
import { TransferFeed } from './transfer-feed.ts';

const SLICE_MILLIS = 12;
const SEEK_SLICE_MILLIS = 60;
/** Counters and charts need not change faster than a person reads, in a large design less often. */
const READING_MILLIS = { least: 100, most: 300, perElement: 2.5 };
/** Real time without anything to see after which a quiet stretch is passed over. */
const QUIET_MILLIS = 1_200;
const LATEST = 120;

/** One run of one design: what the worker holds. Real time comes in as `now`, so that it can be driven by tests. */
export class RunSession {
  private readonly graph: DesignGraph;
  private readonly simulation: Simulation;
  private readonly clock: RunClock;
  private readonly log = new TraceLog();
  private readonly executionLog = new ExecutionLog(this.log);
  private readonly stops = new StopFinder();
  private readonly profile: RunProfile;
  private readonly now: () => number;
  private readonly feed: TransferFeed;
  /** Messages as of now; made afresh when the run has gone back. */
  private index = new MessageIndex();
  private furthestMillis = 0;
  private sentSamples = 0;
  private readAtMillis = Number.NEGATIVE_INFINITY;
  private readonly readingMillis: number;
  private quietMillis = 0;
  private linesTaken = 0;
  private stoppedAt: StopPlace | undefined;

  constructor(setup: RunSetup, now: () => number) {
    this.now = now;
    this.graph = buildGraph(setup.document);
    const { least, most, perElement } = READING_MILLIS;
    const elements = this.graph.resources.length + this.graph.connections.length;
    this.readingMillis = Math.min(most, Math.max(least, elements * perElement));
    this.simulation = createSimulation({ graph: this.graph, scenario: setup.scenario, seed: setup.seed });
    this.profile = new RunProfile(this.simulation.endMillis);
    this.feed = new TransferFeed(id => this.index.look(id));
    this.clock = new RunClock(this.simulation, lines => this.takeLines(lines), now);
  }

  first(): RunBatch {
    return this.batch({ isJump: true });
  }

  advance({ elapsedMillis, speed, skipsQuiet, ...wish }: Advance): RunBatch {
    const { simulation, clock } = this;
    const before = this.linesTaken;
    const target = simulation.nowMillis + virtualMillis(elapsedMillis, speed);
    this.stoppedAt = undefined;
    const find = this.stops.finderFor(wish);
    const stops = (line: TraceEvent) => {
      this.stoppedAt = find?.(line);
      return this.stoppedAt !== undefined;
    };
    clock.runUntil(target, SLICE_MILLIS, find && stops);
    this.quietMillis = this.linesTaken > before ? 0 : this.quietMillis + elapsedMillis;
    let skippedMillis = 0;
    if (skipsQuiet && this.stoppedAt === undefined && this.quietMillis >= QUIET_MILLIS && !simulation.isFinished) {
      const from = simulation.nowMillis;
      clock.stepToNextTimestamp();
      skippedMillis = simulation.nowMillis - from;
      this.quietMillis = 0;
    }
    return this.batch({ skippedMillis });
  }

  step(kind: 'event' | 'timestamp'): RunBatch {
    this.stoppedAt = undefined;
    if (kind === 'event') this.clock.step();
    else this.clock.stepToNextTimestamp();
    return this.batch({ isReading: true });
  }

  stepBack(): RunBatch {
    return this.jump(() => this.clock.stepBack());
  }

  seek(millis: number): RunBatch {
    return this.jump(() => this.clock.seek(millis, SEEK_SLICE_MILLIS));
  }

  messages(query: MessageQuery): MessagePage {
    this.catchUp();
    return this.index.page(query, element => this.nameOf(element));
  }

  story(message: string): Story | undefined {
    this.catchUp();
    const origin = this.index.row(message)?.origin;
    if (origin === undefined) return undefined;
    const family = this.log.story(origin, this.clock.sequence);
    const lineage = traceLineage(family, message, element => this.nameOf(element));
    return lineage && { lineage, origin, isCut: this.log.first > 1 && lineage.steps[0]?.type !== 'message.sent' };
  }

  read(): RunBatch {
    return this.batch({ isReading: true });
  }

  census(element: string): Census | undefined {
    return this.has(element) ? this.simulation.censusOf(element) : undefined;
  }

  whereabouts(thing: string, places: readonly string[]): Whereabouts | undefined {
    for (const element of places) {
      const view = this.has(element) ? this.simulation.lifecycleOf(element, thing) : undefined;
      if (view !== undefined) return { ...view, element };
    }
    return undefined;
  }

  private has(element: string): boolean {
    const { graph } = this.simulation;
    return (graph.resource(element) ?? graph.connection(element)) !== undefined;
  }

  trace(fromSequence: number, count: number): readonly TraceEvent[] {
    return this.log.range(fromSequence, Math.min(this.clock.sequence, fromSequence + count - 1));
  }

  latency(element: string | undefined): LatencyColumns {
    return this.profile.latency(element, this.simulation.nowMillis);
  }

  executions(machine: string): ExecutionsAnswer {
    return this.executionLog.list(machine, this.clock.sequence);
  }

  history(machine: string, execution: string): readonly HistoryEvent[] {
    return this.executionLog.history(machine, execution, this.clock.sequence);
  }

  private nameOf(element: string): string {
    const wire = this.graph.connection(element);
    const name = (id: string) => this.graph.resource(id)?.name ?? id;
    return wire === undefined ? name(element) : `the wire from ${name(wire.from)} to ${name(wire.to)}`;
  }

  private takeLines(lines: readonly TraceEvent[]): void {
    this.linesTaken += lines.length;
    const fresh = this.log.append(lines);
    // After a jump back the messages are known further than now, until somebody asks for them.
    const { position } = this.index;
    this.index.read(position < (lines[0]?.sequence ?? 0) ? lines : lines.filter(line => line.sequence > position));
    this.profile.read(fresh, origin => this.index.sentAt(origin));
    this.furthestMillis = Math.max(this.furthestMillis, this.simulation.nowMillis);
    this.feed.read(lines);
  }

  /** Reads the messages again from the trace when the run has gone back since. */
  private catchUp(): void {
    const { sequence } = this.clock;
    if (this.index.position > sequence) this.index = new MessageIndex();
    if (this.index.position < sequence) this.index.read(this.log.range(this.index.position + 1, sequence));
  }

  private jump(move: () => void): RunBatch {
    move();
    this.stoppedAt = undefined;
    this.sentSamples = 0;
    this.quietMillis = 0;
    this.feed.restart(this.log.range(this.clock.sequence - 2_000, this.clock.sequence), this.simulation.nowMillis);
    return this.batch({ isJump: true });
  }

  private batch(more: {
    readonly isJump?: boolean;
    readonly isReading?: boolean;
    readonly skippedMillis?: number;
  }): RunBatch {
    const { simulation } = this;
    const { nowMillis, endMillis, isFinished, handledEvents } = simulation;
    this.furthestMillis = Math.max(this.furthestMillis, nowMillis);
    const isJump = more.isJump === true;
    const realNow = this.now();
    const isReading =
      isJump || isFinished || more.isReading === true || realNow - this.readAtMillis >= this.readingMillis;
    if (isReading) this.readAtMillis = realNow;
    return {
      nowMillis,
      endMillis,
      furthestMillis: this.furthestMillis,
      isFinished,
      handledEvents,
      isJump,
      skippedMillis: more.skippedMillis ?? 0,
      ...this.feed.take(),
      ...(this.stoppedAt === undefined ? {} : { stoppedAt: this.stoppedAt }),
      ...(isReading ? this.reading() : {}),
      ...(isFinished ? { report: simulation.report() } : {}),
    };
  }

  private reading(): Pick<RunBatch, 'counters' | 'series' | 'density' | 'latest'> {
    const { sequence } = this.clock;
    return {
      counters: this.simulation.counters(),
      series: this.seriesPatch(),
      density: this.profile.density(),
      latest: this.log.range(sequence - LATEST + 1, sequence),
    };
  }

  private seriesPatch(): SeriesPatch {
    const { times, values } = this.simulation.series;
    const from = Math.min(this.sentSamples, times.length);
    this.sentSamples = times.length;
    return { from, times: times.slice(from), values: from === times.length ? {} : sliceColumns(values, from) };
  }
}

function sliceColumns(values: Series['values'], from: number): SeriesPatch['values'] {
  return Object.fromEntries(
    Object.entries(values).map(([element, columns]) => [
      element,
      Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column.slice(from)])),
    ]),
  );
}
