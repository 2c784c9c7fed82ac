import { parentPort, workerData } from 'node:worker_threads';
import type { Scenario } from '#core/contract/scenario.ts';
import type { EventloomDocument } from '#core/document/document.ts';
import { runPoint, type SweepPoint, type Variation } from '#core/simulation/sweep.ts';

/** What a worker of a sweep is given when it starts. */
export interface SweepWork {
  readonly document: EventloomDocument;
  readonly variations: readonly Variation[];
  readonly scenario: Scenario;
}

const { document, variations, scenario } = workerData as SweepWork;

parentPort?.on('message', (point: SweepPoint) => {
  parentPort?.postMessage(runPoint(document, variations, scenario, point));
});
