import type { DesignGraph, GraphConnection } from '../contract/graph.ts';
import type { Scenario } from '../contract/scenario.ts';
import { type CostEstimate, estimateCost } from './cost.ts';
import { counterValues } from './counters.ts';
import { type ExpectationOutcome, judgeExpectations } from './expectations.ts';
import { type FaultWithoutEffect, faultsWithoutEffect } from './faults.ts';
import { type Histogram, percentileMillis } from './histogram.ts';
import type { Kernel } from './kernel.ts';
import { wholeLatency } from './ledger.ts';
import type { MetricsState } from './metrics.ts';

/** Durations from the client's send to the end of the work, in seconds. */
export interface LatencySummary {
  readonly count: number;
  readonly meanSeconds: number;
  readonly p50Seconds: number;
  readonly p95Seconds: number;
  readonly p99Seconds: number;
  readonly maximumSeconds: number;
}

/** What a run came to. Plain JSON, the same for the same run. */
export interface RunReport {
  readonly scenario: string;
  readonly seed: number;
  readonly simulatedSeconds: number;
  readonly events: number;
  /** Gauges at the end and counters of the run, by resource or wire. */
  readonly resources: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Over all work, and by the resource where it ended. */
  readonly latency: LatencySummary & { readonly byResource: Readonly<Record<string, LatencySummary>> };
  /** Client messages and their copies: made, and still somewhere at the end. */
  readonly messages: {
    /** Messages that clients sent; all others were made from them. */
    readonly sent: number;
    readonly created: number;
    readonly held: number;
    readonly ended: Readonly<Record<string, number>>;
  };
  readonly lost: number;
  readonly losses: readonly { readonly element: string; readonly reason: string; readonly count: number }[];
  readonly duplicates: number;
  readonly outOfOrder: number;
  /** What a month like this would cost. */
  readonly cost: CostEstimate;
  /** Wires that the run was without, because AWS has no such thing. */
  readonly wiresLeftOut: readonly { readonly element: string; readonly message: string }[];
  /** What the scenario asks for and cannot happen; empty when every fault can do something. */
  readonly faultsWithoutEffect: readonly FaultWithoutEffect[];
  readonly expectations: readonly ExpectationOutcome[];
}

/** Sums a run up. */
export function buildReport(run: {
  readonly kernel: Kernel;
  readonly metrics: MetricsState;
  readonly scenario: Scenario;
  readonly seed: number;
  readonly leftOut: readonly GraphConnection[];
}): RunReport {
  const { kernel, metrics, scenario, seed } = run;
  const { ledger, nowMillis, handledEvents } = kernel.state;
  const { resources, connections } = kernel.options.graph;
  const seconds = nowMillis / 1000;
  const elements = [...resources, ...connections];
  const byResource = elements.flatMap(({ id }) => {
    const histogram = ledger.elements[kernel.indexOf(id)]?.latency;
    return histogram === undefined ? [] : [[id, summarize(histogram)] as const];
  });
  return {
    scenario: scenario.name,
    seed,
    simulatedSeconds: seconds,
    events: handledEvents,
    resources: Object.fromEntries(elements.map(({ id }) => [id, kernel.countersOf(id)])),
    latency: { ...summarize(wholeLatency(ledger)), byResource: Object.fromEntries(byResource) },
    messages: {
      sent: kernel.state.origins,
      created: ledger.created,
      held: kernel.heldMessages(),
      ended: counterValues(ledger.ended),
    },
    lost: ledger.lost,
    losses: [...ledger.losses.values()].map(loss => ({ ...loss })),
    duplicates: ledger.elements.reduce((sum, books) => sum + books.duplicates, 0),
    outOfOrder: ledger.elements.reduce((sum, books) => sum + books.outOfOrder, 0),
    cost: estimateCost(kernel, seconds),
    wiresLeftOut: run.leftOut.map(wire => ({ element: wire.id, message: leftOutWords(wire, kernel.options.graph) })),
    faultsWithoutEffect: faultsWithoutEffect(kernel.options.graph, scenario),
    expectations: judgeExpectations(scenario.expect, { kernel, metrics, seconds }),
  };
}

function leftOutWords({ type, from, to }: GraphConnection, graph: DesignGraph): string {
  const name = (id: string) => graph.resource(id)?.name ?? id;
  return `The wire from ${name(from)} to ${name(to)} (${type}) is left out of the run: AWS has no such wire.`;
}

function summarize(histogram: Histogram): LatencySummary {
  const seconds = (percentile: number) => percentileMillis(histogram, percentile) / 1000;
  return {
    count: histogram.count,
    meanSeconds: histogram.count === 0 ? 0 : Math.round(histogram.sum / histogram.count) / 1000,
    p50Seconds: seconds(50),
    p95Seconds: seconds(95),
    p99Seconds: seconds(99),
    maximumSeconds: histogram.maximum / 1000,
  };
}
