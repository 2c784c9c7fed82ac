import { describe, expect, it } from 'vitest';
import { emptyDocument } from '../document/document.ts';
import { buildGraph } from '../graph/build-graph.ts';
import { parseCondition } from '../shared/condition.ts';
import { runToCondition } from './breakpoint.ts';
import { runScenario } from './run-scenario.ts';
import { differenceOf, summarizeRun } from './run-summary.ts';
import { isRunFile, parseRun, serializeRun } from './shared-run.ts';
import { createSimulation } from './simulation.ts';
import { design, scenario } from './testing/design.ts';
import { renderTrace } from './trace.ts';

function jobs(maxReceiveCount: number) {
  return design(
    { shop: ['client'], jobs: ['sqs', { visibilityTimeoutSeconds: 2 }], worker: ['lambda'], dead: ['sqs'] },
    {
      send: ['send', 'shop', 'jobs'],
      mapping: ['event-source-mapping', 'jobs', 'worker', { batchSize: 1 }],
      redrive: ['redrive', 'jobs', 'dead', { maxReceiveCount }],
    },
  );
}
const failing = scenario({
  forSeconds: 60,
  load: [{ client: 'shop', ratePerSecond: 1, toSeconds: 20 }],
  faults: [{ resource: 'worker', kind: 'error', rate: 0.5 }],
});

describe('two runs side by side', () => {
  it('differ in what a setting changes, with the same load and seed', () => {
    const [strict, patient] = [1, 5].map(count => {
      const { report } = runScenario({ graph: jobs(count), scenario: failing, isTracing: false });
      return summarizeRun(report);
    });
    if (strict === undefined || patient === undefined) throw new Error('a run is missing');
    expect(strict).toMatchObject({ messages: 20, lost: 0, duplicates: 0 });
    const difference = differenceOf(strict, patient);
    expect(difference.messages).toBe(0);
    expect(difference.deadLetters).toBeLessThan(-4);
    expect(difference.p99Seconds).toBeGreaterThan(1);
  });
});

describe('a breakpoint with a condition', () => {
  const stopAt = (text: string, maximumEvents?: number) => {
    const condition = parseCondition(text);
    if (!condition.ok) throw new Error(condition.error);
    const simulation = createSimulation({ graph: jobs(2), scenario: failing });
    const stop = runToCondition(simulation, condition.value, maximumEvents === undefined ? {} : { maximumEvents });
    return { ...stop, now: simulation.nowMillis, handled: simulation.handledEvents };
  };

  it('stops at the very event, with what led to it', () => {
    const { event, trace, now } = stopAt('type = "message.received" and detail.receiveCount >= 2 and atSeconds > 3');
    expect(event).toMatchObject({ element: 'jobs', detail: { receiveCount: 2 } });
    expect(now).toBe(event?.atMillis);
    const whole = runScenario({ graph: jobs(2), scenario: failing }).trace;
    expect(renderTrace(trace)).toBe(renderTrace(whole.slice(0, trace.length)));
  });

  it('runs to the end, or as far as it may, where nothing fits', () => {
    expect(stopAt('element = "nowhere"')).toMatchObject({ event: undefined, now: 60_000 });
    expect(stopAt('element = "nowhere"', 25)).toMatchObject({ event: undefined, handled: 25 });
  });
});

describe('a run to hand on', () => {
  const document = {
    ...emptyDocument('Tiny'),
    resources: [{ id: 'shop', type: 'client', name: 'shop', position: { x: 0, y: 0 }, properties: {} }],
  };

  it('comes back as it was, and runs the same', () => {
    const text = serializeRun({ document, scenario: failing, seed: 5 });
    expect(isRunFile(text)).toBe(true);
    const parsed = parseRun(text);
    expect(parsed).toEqual({ ok: true, value: { document, scenario: failing, seed: 5 } });
    if (!parsed.ok) return;
    const quiet = scenario({ forSeconds: 5 });
    const run = (of: typeof document) => runScenario({ graph: buildGraph(of), scenario: quiet, seed: 5 });
    expect(renderTrace(run(document).trace)).toBe(
      renderTrace(runScenario({ graph: buildGraph(parsed.value.document), scenario: quiet, seed: 5 }).trace),
    );
  });

  it.each([
    ['{"eventloomRun": 1', 'no complete JSON'],
    ['{"eventloomRun": 2}', 'eventloomRun'],
    ['{"eventloomRun": 1, "seed": -1}', 'seed'],
    [JSON.stringify({ eventloomRun: 1, seed: 1, scenario: { name: 'a' }, design: { eventloom: 9 } }), 'its design'],
  ])('is refused in words: %s', (text, why) => {
    const parsed = parseRun(text);
    expect(parsed.ok ? 'read' : parsed.error).toContain(why);
  });
});
