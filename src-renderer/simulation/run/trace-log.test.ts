import { describe, expect, it } from 'vitest';
import { parseDocument } from '#core/document/parse.ts';
import { buildGraph } from '#core/graph/build-graph.ts';
import { createSimulation } from '#core/simulation/simulation.ts';
import { renderTrace } from '#core/simulation/trace.ts';
import { TraceLog } from './trace-log.ts';

const TEMPLATES = import.meta.glob<string>('../../../templates/*.eventloom.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function traceOf(text: string) {
  const parsed = parseDocument(text);
  if (!parsed.ok) throw new Error('the template cannot be read');
  const [scenario] = parsed.value.scenarios;
  if (scenario === undefined) throw new Error('the template has no scenario');
  const simulation = createSimulation({ graph: buildGraph(parsed.value), scenario });
  simulation.runUntil(simulation.endMillis, { maximumEvents: 4_000 });
  return simulation.drainTrace();
}

const lines = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    sequence: from + index,
    atMillis: from + index,
    type: 'message.sent',
    element: 'shop',
  }));

describe('the trace kept in the worker', () => {
  it('leaves out what a repeated run tells again', () => {
    const log = new TraceLog();
    log.append(lines(1, 10));
    expect(log.append(lines(5, 12)).map(line => line.sequence)).toEqual([11, 12]);
    expect(log.last).toBe(12);
    expect(log.range(9, 99).map(line => line.sequence)).toEqual([9, 10, 11, 12]);
  });

  it.each(Object.entries(TEMPLATES))('tells the lines of %s to the byte as the run told them', (_, text) => {
    const told = traceOf(text);
    const log = new TraceLog();
    log.append(told);
    expect(told.length).toBeGreaterThan(100);
    expect(renderTrace(log.range(1, log.last))).toBe(renderTrace(told));
  });

  it('finds the lines of a story, and of batches that may hold a part of it', () => {
    const text = Object.entries(TEMPLATES).find(([path]) => path.includes('fan-out'))?.[1] ?? '';
    const told = traceOf(text);
    const log = new TraceLog();
    log.append(told);
    const to = Math.floor(told.length / 2);
    const isOfStory = (line: (typeof told)[number]) => line.origin === 'm1' || line.detail?.['messages'] !== undefined;
    expect(log.story('m1', to)).toEqual(told.slice(0, to).filter(isOfStory));
    expect(log.story('nobody', to).every(line => line.detail?.['messages'] !== undefined)).toBe(true);
  });

  it('lets the oldest lines go', () => {
    const log = new TraceLog(10_000);
    log.append(lines(1, 60_000));
    expect(log.first).toBeGreaterThan(40_000);
    expect(log.at(1)).toBeUndefined();
    expect(log.at(60_000)?.sequence).toBe(60_000);
    expect(log.range(1, 60_000).length).toBeLessThan(15_000);
  });
});
