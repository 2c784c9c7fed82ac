import type { TraceEvent } from '../contract/trace.ts';
import type { RunReport } from './report.ts';
import { createSimulation, type SimulationOptions } from './simulation.ts';

/** A whole run: what it came to, and its trace (empty when tracing is off). */
export interface ScenarioRun {
  readonly report: RunReport;
  readonly trace: readonly TraceEvent[];
  /** Set when the run was stopped before its end, because it made more events than allowed. */
  readonly stoppedAtMillis?: number;
}

const EVENTS_ALLOWED = 50_000_000;

/** Runs a scenario from its start to its end. `maximumEvents` (default 50 million) stops a design that feeds itself without end. */
export function runScenario(options: SimulationOptions & { readonly maximumEvents?: number }): ScenarioRun {
  const simulation = createSimulation(options);
  simulation.runUntil(simulation.endMillis, { maximumEvents: options.maximumEvents ?? EVENTS_ALLOWED });
  const run = { report: simulation.report(), trace: simulation.drainTrace() };
  return simulation.isFinished ? run : { ...run, stoppedAtMillis: simulation.nowMillis };
}
