import { describe, expect, it } from 'vitest';
import { scenarioSchema } from '#core/contract/scenario.ts';
import type { TraceEvent } from '#core/contract/trace.ts';
import { emptyDocument } from '#core/document/document.ts';
import { buildGraph } from '#core/graph/build-graph.ts';
import { createSimulation } from '#core/simulation/simulation.ts';
import { RunClock } from './run-clock.ts';

const resource = (id: string, type: string) => ({ id, type, name: id, position: { x: 0, y: 0 }, properties: {} });
const graph = buildGraph({
  ...emptyDocument('jobs'),
  resources: [resource('shop', 'client'), resource('jobs', 'sqs'), resource('worker', 'lambda')],
  connections: [
    { id: 'send', type: 'send', from: 'shop', to: 'jobs', properties: {} },
    { id: 'poll', type: 'event-source-mapping', from: 'jobs', to: 'worker', properties: {} },
  ],
});
const scenario = scenarioSchema.parse({
  name: 'test',
  forSeconds: 300,
  load: [{ client: 'shop', arrivals: 'poisson', ratePerSecond: 20 }],
});

function startClock() {
  const taken: TraceEvent[] = [];
  const clock = new RunClock(
    createSimulation({ graph, scenario }),
    lines => taken.push(...lines),
    () => 0,
  );
  return { clock, taken };
}

/** Where stepping event by event stands at a line. */
function steppedTo(sequence: number) {
  const { clock, taken } = startClock();
  while ((taken.at(-1)?.sequence ?? 0) < sequence)
    clock.simulation.step() && taken.push(...clock.simulation.drainTrace());
  return { handledEvents: clock.simulation.handledEvents, taken, counters: clock.simulation.counters() };
}

describe('a run that stops at a line', () => {
  it.each([1, 2, 40, 1_000, 5_003, 20_011])('stands where steps of one event would, at line %i', sequence => {
    const { clock, taken } = startClock();
    clock.runUntil(clock.simulation.endMillis, 1_000, line => line.sequence === sequence);
    const { simulation } = clock;
    expect({ handledEvents: simulation.handledEvents, taken, counters: simulation.counters() }).toEqual(
      steppedTo(sequence),
    );
    expect(clock.sequence).toBe(taken.at(-1)?.sequence);
  });

  it('goes on from there to the very same run', () => {
    const whole = startClock();
    whole.clock.runUntil(whole.clock.simulation.endMillis, 1_000);
    const stopping = startClock();
    const stops = (line: TraceEvent) => line.type === 'invocation.started' && line.sequence % 7 === 0;
    let seen = 0;
    while (!stopping.clock.runUntil(stopping.clock.simulation.endMillis, 1_000, stops)) seen += 1;
    expect(seen).toBeGreaterThan(50);
    expect(stopping.taken).toEqual(whole.taken);
    expect(stopping.clock.simulation.report()).toEqual(whole.clock.simulation.report());
  });
});
