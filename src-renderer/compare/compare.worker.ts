import { expose } from 'comlink';
import { z } from 'zod';
import { buildGraph } from '#core/graph/build-graph.ts';
import { type RunSummary, summarizeRun } from '#core/simulation/run-summary.ts';
import { createSimulation } from '#core/simulation/simulation.ts';
import type { RunSetup } from '../simulation/run/protocol.ts';

// The page's policy forbids code made from text, which zod would otherwise try.
z.config({ jitless: true });

const SLICE_EVENTS = 100_000;
/** A design that feeds itself without end is stopped here. */
const MOST_EVENTS = 20_000_000;

/** What a comparison is asked and told. */
export interface CompareWorker {
  /** Runs each setup to its end; `onProgress` is told the share of all that is done, 0 ≤ share ≤ 1. */
  compare(setups: readonly RunSetup[], onProgress: (share: number) => void): Promise<readonly RunSummary[]>;
}

const worker: CompareWorker = {
  async compare(setups, onProgress) {
    const summaries: RunSummary[] = [];
    for (const [index, { document, scenario, seed }] of setups.entries()) {
      const simulation = createSimulation({ graph: buildGraph(document), scenario, seed, isTracing: false });
      while (!simulation.isFinished && simulation.handledEvents < MOST_EVENTS) {
        simulation.runUntil(simulation.endMillis, { maximumEvents: SLICE_EVENTS });
        const done = simulation.endMillis === 0 ? 1 : simulation.nowMillis / simulation.endMillis;
        await onProgress((index + done) / setups.length);
      }
      summaries.push(summarizeRun(simulation.report()));
    }
    return summaries;
  },
};

expose(worker);
