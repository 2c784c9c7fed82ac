import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { QueueApi } from '#core/contract/service-api.ts';
import { type EventloomDocument, emptyDocument } from '#core/document/document.ts';
import { buildGraph } from '#core/graph/build-graph.ts';
import { createSimulation, type Simulation } from '#core/simulation/simulation.ts';
import { bareHeapEventsPerSecond, ownQueueEventsPerSecond } from './bare-heap.ts';
import { MEASURED_DESIGNS } from './designs.ts';
import { median } from './median.ts';
import { processorMillis } from './processor-time.ts';

const WARM_UP_EVENTS = 300_000;
const EVENTS = 1_000_000;
const TURNS = 7;
const LENGTHS = [10_000, 100_000, 1_000_000, 10_000_000];
const WAITING = [1_000, 1_000_000];
const RECEIVES = 20_000;
/** In fewer messages what the engine itself does meanwhile weighs more than they do. */
const WEIGHABLE = 100_000;

/** Prints how fast the simulation is, how it grows, and what it holds in memory. */
export async function benchSimulation(): Promise<void> {
  const speeds: Record<string, unknown> = {};
  for (const name of Object.keys(MEASURED_DESIGNS)) speeds[name] = await speedInWorker(name);
  console.log(
    '\nSimulated events a second of processor time, AWS semantics on, no trace, each design in a worker of its own, in turns with the heaps:',
  );
  console.table(speeds);
  // What the engine compiles belongs to none of the figures that follow.
  for (let time = 0; time < 3; time += 1) runOfLength(EVENTS);
  console.log('The same by length of the run (fan-out), events a second:');
  console.table([Object.fromEntries(LENGTHS.map(events => [thousands(events), thousands(runOfLength(events))]))]);
  measureWaiting(10_000);
  console.log('Memory, and receives of a queue with few and many messages waiting:');
  console.table(Object.fromEntries(WAITING.map(count => [`${thousands(count)} waiting`, measureWaiting(count)])));
}

/** The speed of one design in a thread of its own, as the command line and the window run one: nothing was compiled for another. */
function speedInWorker(design: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: design });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

if (!isMainThread) {
  const [, document] = Object.entries(MEASURED_DESIGNS).find(([name]) => name === workerData) ?? [];
  if (document === undefined) throw new Error(`there is no design "${String(workerData)}"`);
  parentPort?.postMessage(speedOf(document));
}

function simulate(document: EventloomDocument): Simulation {
  const [scenario] = document.scenarios;
  if (scenario === undefined) throw new Error(`"${document.name}" has no scenario`);
  return createSimulation({ graph: buildGraph(document), scenario, isTracing: false });
}

// In turns, so that a busy machine slows what is compared alike; of each turn the shares, of all turns the medians.
function speedOf(document: EventloomDocument) {
  const simulation = simulate(document);
  simulation.runUntil(simulation.endMillis, { maximumEvents: WARM_UP_EVENTS });
  bareHeapEventsPerSecond();
  ownQueueEventsPerSecond();
  const turns = Array.from({ length: TURNS }, () => {
    const events = perSecond(EVENTS, () => simulation.runUntil(simulation.endMillis, { maximumEvents: EVENTS }));
    return { events, bare: bareHeapEventsPerSecond(), own: ownQueueEventsPerSecond() };
  });
  const inTheMiddle = (of: (turn: (typeof turns)[number]) => number) => median(turns.map(of));
  return {
    'events per s': thousands(inTheMiddle(({ events }) => events)),
    'bare heap loop per s': thousands(inTheMiddle(({ bare }) => bare)),
    'of it': percent(inTheMiddle(({ events, bare }) => events / bare)),
    'own queue alone per s': thousands(inTheMiddle(({ own }) => own)),
    'of that': percent(inTheMiddle(({ events, own }) => events / own)),
  };
}

function runOfLength(events: number): number {
  const simulation = simulate(MEASURED_DESIGNS['fan-out']);
  return perSecond(events, () => simulation.runUntil(simulation.endMillis, { maximumEvents: events }));
}

function measureWaiting(count: number) {
  const before = liveBytes();
  const simulation = simulate(burstDesign(count));
  simulation.runUntil(1_000);
  const bytes = (liveBytes() - before) / count;
  const queue = simulation.call<QueueApi>('jobs');
  const receives = Math.min(RECEIVES, count / 20);
  for (let number = 0; number < receives; number += 1) receiveAndDelete(queue);
  const perReceive = perSecond(receives, () => {
    for (let number = 0; number < receives; number += 1) receiveAndDelete(queue);
  });
  return {
    'live bytes per message': count < WEIGHABLE ? '' : Math.round(bytes),
    'µs to receive and delete ten': Math.round((1_000_000 / perReceive) * 10) / 10,
  };
}

function receiveAndDelete(queue: QueueApi): void {
  const result = queue.receive({ maximum: 10 });
  if (!result.ok || result.value.length === 0) throw new Error('the queue gave nothing');
  for (const received of result.value) queue.deleteReceived({ received });
}

/** A client that sends everything at once to a queue that nobody reads. */
function burstDesign(count: number): EventloomDocument {
  const burst = Math.min(count, 100_000);
  return {
    ...emptyDocument('waiting'),
    resources: [
      { id: 'shop', type: 'client', name: 'shop', position: { x: 0, y: 0 }, properties: {} },
      { id: 'jobs', type: 'sqs', name: 'jobs', position: { x: 0, y: 0 }, properties: {} },
    ],
    connections: [{ id: 'send', type: 'send', from: 'shop', to: 'jobs', properties: {} }],
    scenarios: [
      {
        name: 'burst',
        seed: 1,
        forSeconds: 3_600,
        load: [
          {
            client: 'shop',
            arrivals: 'burst',
            burstSize: burst,
            everySeconds: 0.05,
            count,
            ratePerSecond: 1,
            fromSeconds: 0,
          },
        ],
        faults: [],
        expect: [],
      },
    ],
  };
}

function perSecond(count: number, action: () => unknown): number {
  const began = processorMillis();
  action();
  return (count / (processorMillis() - began)) * 1000;
}

function liveBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}

function thousands(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
