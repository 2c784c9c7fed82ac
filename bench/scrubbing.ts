import type { EventloomDocument } from '#core/document/document.ts';
import { buildGraph } from '#core/graph/build-graph.ts';
import { createSimulation } from '#core/simulation/simulation.ts';
import { RunClock } from '../src-renderer/simulation/run/run-clock.ts';
import { MEASURED_DESIGNS } from './designs.ts';
import { processorMillis } from './processor-time.ts';

const EVENTS = 10_000_000;
const SCRUBS = 24;

/** Prints how long it takes to go to any point of a run of ten million events that has its trace and its checkpoints. */
export function benchScrubbing(): void {
  console.log(
    `\nScrubbing to ${SCRUBS} points of a run of ${thousands(EVENTS)} events, with its trace; "waited" is by the clock on the wall:`,
  );
  const scrubs = Object.entries(MEASURED_DESIGNS).map(([name, document]) => [name, measureScrubbing(document)]);
  console.table(Object.fromEntries(scrubs));
}

function measureScrubbing(document: EventloomDocument) {
  const [scenario] = document.scenarios;
  if (scenario === undefined) throw new Error(`"${document.name}" has no scenario`);
  const simulation = createSimulation({ graph: buildGraph(document), scenario });
  const clock = new RunClock(
    simulation,
    () => undefined,
    () => performance.now(),
  );
  const began = processorMillis();
  while (simulation.handledEvents < EVENTS) clock.runUntil(simulation.endMillis, 50);
  const ranMillis = processorMillis() - began;
  const end = simulation.nowMillis;
  const times = Array.from({ length: SCRUBS }, (_, number) => {
    // Far jumps, back and forth, to places that no checkpoint stands at.
    const share = ((number * 7) % SCRUBS) / SCRUBS + 0.013;
    const start = processorMillis();
    const startedAt = performance.now();
    clock.seek(end * share, Number.POSITIVE_INFINITY);
    return { waited: performance.now() - startedAt, worked: processorMillis() - start };
  });
  const ofAll = (figure: keyof (typeof times)[number]) =>
    times.map(time => time[figure]).sort((left, right) => left - right);
  return {
    'events per s with trace and checkpoints': thousands((EVENTS / ranMillis) * 1000),
    'median ms': Math.round(ofAll('worked')[SCRUBS >> 1] ?? 0),
    'longest ms': Math.round(ofAll('worked').at(-1) ?? 0),
    'longest waited ms': Math.round(ofAll('waited').at(-1) ?? 0),
    'checkpoints hold MB': Math.round(clock.checkpointBytes / 1_000_000),
  };
}

function thousands(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
