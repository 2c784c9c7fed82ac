import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runScenario } from './run-scenario.ts';
import { createSimulation } from './simulation.ts';
import { type RandomRun, randomRun } from './testing/random-run.ts';
import { renderTrace } from './trace.ts';

const runs = { numRuns: 40 };

/** Far above what ninety seconds of these loads make: a design that reaches it never comes to its end. */
const ENDLESS_EVENTS = 300_000;

function wholeRun(run: RandomRun) {
  const { report, trace, stoppedAtMillis } = runScenario({ ...run, maximumEvents: ENDLESS_EVENTS });
  expect(stoppedAtMillis, 'where the run goes on without end').toBeUndefined();
  return { report, trace, bytes: renderTrace(trace) };
}

describe('every run, whatever the design, the load and the faults', { timeout: 120_000 }, () => {
  it('accounts for every message: ended with a reason, or held somewhere', () => {
    fc.assert(
      fc.property(randomRun, run => {
        const { report, trace } = wholeRun(run);
        const ended = Object.values(report.messages.ended).reduce((sum, count) => sum + count, 0);
        expect(report.messages.created).toBe(ended + report.messages.held);
        expect(report.losses.reduce((sum, loss) => sum + loss.count, 0)).toBe(report.lost);
        expect(report.losses.every(loss => loss.reason !== '')).toBe(true);
        const endings = trace.filter(event => ENDINGS.has(event.type)).map(event => event.message);
        expect(new Set(endings).size).toBe(endings.length);
      }),
      runs,
    );
  });

  it('gives the same bytes for the same seed', () => {
    fc.assert(
      fc.property(randomRun, run => {
        expect(wholeRun(run)).toEqual(wholeRun(run));
      }),
      { numRuns: 15 },
    );
  });

  it('is the same in one go, in slices, and resumed from a checkpoint', () => {
    fc.assert(
      fc.property(randomRun, fc.integer({ min: 1, max: 89 }), (run, cut) => {
        const { report, bytes: whole } = wholeRun(run);
        const sliced = createSimulation(run);
        let bytes = '';
        for (let slice = 1; slice <= 1000; slice += 1) {
          sliced.runUntil((sliced.endMillis * slice) / 1000);
          bytes += renderTrace(sliced.drainTrace());
        }
        expect({ report: sliced.report(), bytes }).toEqual({ report, bytes: whole });

        const resumed = createSimulation(run);
        resumed.runUntil(cut * 1000);
        const before = renderTrace(resumed.drainTrace());
        const checkpoint = resumed.checkpoint();
        resumed.runUntil(resumed.endMillis);
        resumed.restore(checkpoint);
        resumed.drainTrace();
        resumed.runUntil(resumed.endMillis);
        const again = before + renderTrace(resumed.drainTrace());
        expect({ report: resumed.report(), bytes: again }).toEqual({ report, bytes: whole });
      }),
      { numRuns: 12 },
    );
  });

  it('counts one event at a time as it counts all at once', () => {
    fc.assert(
      fc.property(randomRun, run => {
        const { report } = wholeRun(run);
        const stepped = createSimulation(run);
        while (stepped.step());
        expect(stepped.isFinished).toBe(true);
        expect(stepped.report()).toEqual(report);
      }),
      { numRuns: 10 },
    );
  });

  it('keeps the order of each group of a FIFO queue and of each key of a stream', () => {
    const ordered = randomRun.filter(({ graph }) => {
      if (hasWindowOnFifoQueue(graph) || isWorkedOnInSight(graph)) return false;
      const source = graph.resource('source');
      return (
        source?.type === 'kinesis' ||
        source?.properties['fifoQueue'] === true ||
        source?.properties['fifoTopic'] === true
      );
    });
    fc.assert(
      fc.property(ordered, run => {
        const { report } = wholeRun({ ...run, scenario: { ...run.scenario, faults: [], expect: [ORDER] } });
        // A message also expires in flight, which frees its group while the function still works on it.
        // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html
        fc.pre((report.messages.ended['expired'] ?? 0) === 0);
        expect(report.expectations.map(outcome => outcome.message)).toEqual([
          'Messages of each key were processed in order at worker.',
        ]);
      }),
      runs,
    );
  });
});

// AWS refuses such a mapping: a message would wait in the window until it is visible again, and its group goes on without it.
function hasWindowOnFifoQueue(graph: RandomRun['graph']): boolean {
  return graph.connections.some(
    wire =>
      wire.type === 'event-source-mapping' &&
      graph.resource(wire.from)?.properties['fifoQueue'] === true &&
      Number(wire.properties['maximumBatchingWindowSeconds']) > 0,
  );
}

// An application that works longer than its messages are hidden gets them again meanwhile, which AWS does not prevent.
// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/FIFO-queues-exactly-once-processing.html
function isWorkedOnInSight(graph: RandomRun['graph']): boolean {
  return graph.connections.some(({ type, from, properties }) => {
    const workMillis = Number(properties['maxNumberOfMessages']) * Number(properties['processingMillis']);
    const hiddenMillis = 1000 * Number(graph.resource(from)?.properties['visibilityTimeoutSeconds']);
    return type === 'receive' && workMillis >= hiddenMillis;
  });
}

const ORDER = { that: 'order-kept', of: 'worker' } as const;

const ENDINGS = new Set([
  'message.processed',
  'message.delivered',
  'message.filtered',
  'message.deduplicated',
  'message.discarded',
  'message.expired',
  'message.dropped',
  'message.rejected',
]);
