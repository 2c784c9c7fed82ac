import { create } from 'zustand';
import type { TraceEvent } from '#core/contract/trace.ts';
import type { EventloomDocument } from '#core/document/document.ts';
import type { RunReport } from '#core/simulation/report.ts';
import type { Counters, Density, RunBatch, StopPlace } from './run/protocol.ts';
import { mergeCounters, mergeSeries, NO_SERIES, type RunSeries } from './run-series.ts';

/** The run as it was last told. Numbers of this instant change up to sixty times a second, the rest ten times. */
export interface RunState {
  /** Counts the runs started, so that views can start afresh. */
  readonly run: number;
  /** The design and the scenario that run; undefined before the first. */
  readonly document: EventloomDocument | undefined;
  readonly scenarioName: string;
  readonly nowMillis: number;
  readonly endMillis: number;
  readonly furthestMillis: number;
  readonly handledEvents: number;
  readonly counters: Counters;
  readonly series: RunSeries;
  readonly density: Density | undefined;
  readonly latest: readonly TraceEvent[];
  readonly report: RunReport | undefined;
  readonly failure: string | undefined;
  /** Where the run has stopped before its time. */
  readonly stoppedAt: StopPlace | undefined;
  /** The condition that the run was to stop at and that held for nothing until its end. */
  readonly unmetUntil: string | undefined;
  /** Message whose story is shown, and the client message that began it. */
  readonly followed: { readonly message: string; readonly origin: string } | undefined;
}

const NOTHING: Omit<RunState, 'run'> = {
  document: undefined,
  scenarioName: '',
  nowMillis: 0,
  endMillis: 0,
  furthestMillis: 0,
  handledEvents: 0,
  counters: {},
  series: NO_SERIES,
  density: undefined,
  latest: [],
  report: undefined,
  failure: undefined,
  stoppedAt: undefined,
  unmetUntil: undefined,
  followed: undefined,
};

export const useRun = create<RunState>()(() => ({ run: 0, ...NOTHING }));

type BatchListener = (batch: RunBatch) => void;
const listeners = new Set<BatchListener>();

/** Listens to every batch, in order: what is drawn without React. */
export function onBatch(listener: BatchListener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Forgets the last run. */
export function clearRun(): void {
  useRun.setState(({ run }) => ({ run: run + 1, ...NOTHING }));
}

/** Begins a new run; the numbers of the last one stay until the first batch, so that nothing flickers. */
export function beginRun(document: EventloomDocument, scenarioName: string): void {
  useRun.setState(({ run }) => ({ run: run + 1, document, scenarioName, followed: undefined, series: NO_SERIES }));
}

export function takeBatch(batch: RunBatch): void {
  useRun.setState(state => ({
    nowMillis: batch.nowMillis,
    endMillis: batch.endMillis,
    furthestMillis: batch.furthestMillis,
    handledEvents: batch.handledEvents,
    report: batch.report,
    failure: batch.failure,
    stoppedAt: batch.stoppedAt,
    unmetUntil: undefined,
    ...(batch.counters === undefined ? {} : { counters: mergeCounters(state.counters, batch.counters) }),
    ...(batch.series === undefined ? {} : { series: mergeSeries(state.series, batch.series) }),
    ...(batch.density === undefined ? {} : { density: batch.density }),
    ...(batch.latest === undefined ? {} : { latest: batch.latest }),
  }));
  for (const listener of listeners) listener(batch);
}

/** What is noted when the part of the program that runs designs does not start. */
export const NOT_LOADED = 'not loaded';

/** Notes why the run cannot go on when no batch can tell. */
export function failRun(failure: string): void {
  useRun.setState({ failure });
}

/** Follows the story of a message; undefined follows none. */
export function follow(followed: RunState['followed']): void {
  useRun.setState({ followed });
}

/** Notes that the run has come to its end without the line it was to stop at. */
export function noteUnmet(until: string): void {
  useRun.setState({ unmetUntil: until });
}
