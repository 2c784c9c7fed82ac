import type { LifecycleView } from '#core/contract/behaviour.ts';
import type { Census } from '#core/contract/census.ts';
import type { Scenario } from '#core/contract/scenario.ts';
import type { TraceEvent } from '#core/contract/trace.ts';
import type { EventloomDocument } from '#core/document/document.ts';
import type { Lineage } from '#core/simulation/lineage.ts';
import type { RunReport } from '#core/simulation/report.ts';
import type { HistoryEvent } from '#core/states-language/index.ts';

/** What a run is made from. */
export interface RunSetup {
  readonly document: EventloomDocument;
  readonly scenario: Scenario;
  readonly seed: number;
}

/** How a dot is drawn: nothing special, sent or handled twice, received again, or one that always fails. */
export type DotShape = 'plain' | 'duplicate' | 'retry' | 'poison';

/** A message that set out on a wire. */
export interface Transfer {
  readonly message: string;
  readonly parent: string | undefined;
  /** The client message that began the story. */
  readonly origin: string;
  readonly wire: string;
  readonly departsAtMillis: number;
  readonly arrivesAtMillis: number;
  /** What its colour stands for: its group or key where it has one, else its client. */
  readonly colourKey: string;
  readonly shape: DotShape;
}

/** Gauges and counters by element. */
export type Counters = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Samples to put after the first `from` of those already known. */
export interface SeriesPatch {
  readonly from: number;
  readonly times: readonly number[];
  readonly values: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
}

/** What is worth a mark on the timeline. */
export const MARKS = ['dead-letter', 'failure', 'throttle'] as const;
export type Mark = (typeof MARKS)[number];

/** What happened in each stretch of the run, as far as it has ever got. */
export interface Density {
  readonly binMillis: number;
  readonly events: readonly number[];
  readonly marks: Readonly<Record<Mark, readonly number[]>>;
}

/** Durations from the client's send to the end, of what ended in each stretch; milliseconds, 0 where nothing ended. */
export interface LatencyColumns {
  readonly times: readonly number[];
  readonly p50: readonly number[];
  readonly p95: readonly number[];
  readonly p99: readonly number[];
}

/** Everything the window is told after the run has moved. What is left out has not changed. */
export interface RunBatch {
  readonly nowMillis: number;
  readonly endMillis: number;
  /** How far the run has ever got; scrubbing back does not forget it. */
  readonly furthestMillis: number;
  readonly isFinished: boolean;
  readonly handledEvents: number;
  /** Set after a step back or a scrub: what is shown starts afresh. */
  readonly isJump: boolean;
  /** Virtual time passed over because nothing happened. */
  readonly skippedMillis: number;
  readonly transfers: readonly Transfer[];
  /** Further transfers by wire, when there are too many to name. */
  readonly crowd: Readonly<Record<string, number>>;
  /** The newest lines of the trace up to now, oldest first. */
  readonly latest?: readonly TraceEvent[];
  readonly counters?: Counters;
  readonly series?: SeriesPatch;
  readonly density?: Density;
  /** At the end of the run. */
  readonly report?: RunReport;
  /** Where the run has stopped before its time. */
  readonly stoppedAt?: StopPlace;
  /** Set when the run cannot go on. */
  readonly failure?: string;
}

/** The line of the trace at which a run has stopped, and whether a breakpoint or the condition run to asked for it. */
export interface StopPlace {
  readonly by: 'breakpoint' | 'until';
  readonly line: TraceEvent;
}

/** Stops at the lines of an element that a condition holds for; an empty condition holds for all. */
export interface Breakpoint {
  readonly element: string;
  readonly condition: string;
}

/** A wish to let time pass. */
export interface Advance {
  readonly elapsedMillis: number;
  /** Virtual seconds a real second; Infinity for as fast as possible. */
  readonly speed: number;
  readonly skipsQuiet: boolean;
  readonly breakpoints: readonly Breakpoint[];
  /** A condition: the run stops at the first line it holds for. */
  readonly until?: string | undefined;
}

/** A message as the list shows it. */
export interface MessageRow {
  readonly id: string;
  readonly origin: string;
  readonly parent: string | undefined;
  readonly client: string;
  readonly key: string | undefined;
  /** What it is doing, in words. */
  readonly state: string;
  readonly tone: 'neutral' | 'busy' | 'good' | 'warn' | 'bad';
  /** Where it is, or where it ended. */
  readonly element: string;
  readonly receives: number;
  readonly sentAtMillis: number;
  readonly lastAtMillis: number;
  readonly hasEnded: boolean;
}

export const MESSAGE_FILTERS = ['all', 'open', 'done', 'lost', 'dead-lettered', 'retried'] as const;
export type MessageFilter = (typeof MESSAGE_FILTERS)[number];

/** Which messages to list. */
export interface MessageQuery {
  readonly text: string;
  readonly element: string | undefined;
  readonly filter: MessageFilter;
  readonly from: number;
  readonly count: number;
}

export interface MessagePage {
  readonly total: number;
  /** Messages of the whole run, whatever the query. */
  readonly all: number;
  readonly from: number;
  readonly rows: readonly MessageRow[];
}

/** A message's story as the window tells it. */
export interface Story {
  readonly lineage: Lineage;
  readonly origin: string;
  /** Whether its beginning has been let go, to keep the memory of a long run in bounds. */
  readonly isCut: boolean;
}

/** An execution of a state machine as a list shows it. */
export interface ExecutionRow {
  readonly id: string;
  readonly status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';
  readonly startedAtMillis: number;
  readonly endedAtMillis: number | undefined;
  /** The states it is in now. */
  readonly states: readonly string[];
}

/** How many executions are in a state, have left it, and how many of its attempts have failed. */
export interface StateNumbers {
  readonly running: number;
  readonly done: number;
  readonly failed: number;
}

/** The executions of one state machine, with the numbers of its states. */
export interface ExecutionsAnswer {
  readonly total: number;
  readonly rows: readonly ExecutionRow[];
  readonly states: Readonly<Record<string, StateNumbers>>;
}

/** Where a message, an invocation or an execution is, and the state it is in there. */
export interface Whereabouts extends LifecycleView {
  readonly element: string;
}

/** What the worker can be asked. Every answer is plain data. */
export interface RunWorker {
  start(setup: RunSetup): RunBatch;
  advance(wish: Advance): RunBatch;
  /** Lets the next thing happen that shows in the trace, or everything at the next moment. */
  step(kind: 'event' | 'timestamp'): RunBatch;
  stepBack(): RunBatch;
  /** Moves towards a moment, back or forth; call again until `nowMillis` is there. */
  seek(millis: number): RunBatch;
  messages(query: MessageQuery): MessagePage;
  story(message: string): Story | undefined;
  /** Lines of the trace from a sequence number on, as far as they are kept and have happened. */
  trace(fromSequence: number, count: number): readonly TraceEvent[];
  latency(element: string | undefined): LatencyColumns;
  /** How the things of an element stand in their lifecycles; undefined for an element that the running design does not have. */
  census(element: string): Census | undefined;
  /** The first of some places where a thing is now. */
  whereabouts(thing: string, places: readonly string[]): Whereabouts | undefined;
  /** All numbers of this very moment: those of a playing run are a little old. */
  read(): RunBatch;
  /** The executions of a state machine, the newest first. */
  executions(machine: string): ExecutionsAnswer;
  /** The history of one execution as far as it is kept. */
  history(machine: string, execution: string): readonly HistoryEvent[];
}
