import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { runPoint, type SweepPoint, type SweptPoint } from '#core/simulation/sweep.ts';
import type { SweepWork } from './sweep-worker.ts';

/** Runs the points of a sweep on so many threads; the results come in the order of the points, however many there are. */
export async function runSweep(
  work: SweepWork,
  points: readonly SweepPoint[],
  threads: number,
  onDone: (share: number) => void,
): Promise<readonly SweptPoint[]> {
  const results: SweptPoint[] = [];
  const note = (result: SweptPoint) => {
    results.push(result);
    onDone(results.length / points.length);
  };
  const script = workerScript();
  if (threads <= 1 || points.length <= 1 || script === undefined) {
    for (const point of points) note(runPoint(work.document, work.variations, work.scenario, point));
    return results;
  }
  const waiting = [...points];
  const workers = Array.from({ length: Math.min(threads, points.length) }, () =>
    runWorker(script, work, () => waiting.shift(), note),
  );
  await Promise.all(workers);
  return results.sort((left, right) => left.number - right.number);
}

// Only the built command line has the worker as a file of its own beside it.
function workerScript(): string | undefined {
  const path = fileURLToPath(new URL('sweep-worker.js', import.meta.url));
  return existsSync(path) ? path : undefined;
}

function runWorker(
  script: string,
  work: SweepWork,
  next: () => SweepPoint | undefined,
  note: (result: SweptPoint) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: work });
    const goOn = () => {
      const point = next();
      if (point === undefined) void worker.terminate().then(() => resolve());
      else worker.postMessage(point);
    };
    worker.on('message', (result: SweptPoint) => {
      note(result);
      goOn();
    });
    worker.on('error', reject);
    goOn();
  });
}
