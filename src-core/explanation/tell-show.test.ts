import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PropertyValues } from '../contract/property.ts';
import type { EventloomDocument } from '../document/document.ts';
import { parseDocument } from '../document/parse.ts';
import { buildGraph } from '../graph/build-graph.ts';
import { randomDesigns } from '../graph/testing/random-design.ts';
import { checkDesign } from '../rules/run-rules.ts';
import { showOf } from '../rules/show-finding.ts';
import { tellShow } from './tell-show.ts';

const templates = new URL('../../templates/', import.meta.url);

function shownIn(document: EventloomDocument) {
  const graph = buildGraph(document);
  return checkDesign(graph).flatMap(finding => {
    const show = showOf(finding, graph);
    return show === undefined ? [] : [{ finding, told: tellShow(document, finding, show) }];
  });
}

describe('telling what findings show', () => {
  it.each(readdirSync(templates).filter(name => name.endsWith('.eventloom.json')))(
    'works for every finding of %s, and the failure happens',
    name => {
      const parsed = parseDocument(readFileSync(new URL(name, templates), 'utf8'));
      if (!parsed.ok) throw new Error(name);
      const shown = shownIn(parsed.value);
      const quiet = shown
        .filter(({ told }) => !told.hasHappened)
        .map(({ finding }) => `${finding.ruleId} at ${finding.element}`);
      expect(quiet).toEqual([]);
      for (const { told } of shown) expect(told.steps.length).toBeGreaterThan(1);
    },
  );

  // A few runs multiply messages until they are stopped: slow on a busy machine.
  it('works for every finding of random designs, and most failures happen', { timeout: 120_000 }, () => {
    const shown = fc.sample(randomDesigns(14), { numRuns: 60, seed: 20_261_128 }).flatMap(shownIn);
    expect(shown.length).toBeGreaterThan(25);
    const quiet = shown.filter(({ told }) => !told.hasHappened);
    for (const { told } of shown) expect(told.stoppedAtSeconds ?? 1).toBeGreaterThan(0);
    expect(quiet.length / shown.length).toBeLessThan(0.1);
  });

  it('happens in a loop that multiplies, however long its mapping gathers', () => {
    const told = shownIn(loopOf({ batchSize: 50, maximumBatchingWindowSeconds: 60 })).find(
      ({ finding }) => finding.ruleId === 'LOOP-AMPLIFIES',
    )?.told;
    expect(told?.hasHappened).toBe(true);
  });

  it('offers nothing that a mapping which is switched off would have to read', () => {
    expect(shownIn(loopOf({})).map(({ finding }) => finding.ruleId)).toContain('SQS-NO-DLQ');
    expect(shownIn(loopOf({ enabled: false })).map(({ finding }) => finding.ruleId)).toEqual(['LAMBDA-ESM-DISABLED']);
  });
});

/** A function that puts two messages into the queue for each that it takes out. */
function loopOf(mapping: PropertyValues): EventloomDocument {
  const position = { x: 0, y: 0 };
  return {
    name: 'Loop',
    resources: [
      { id: 'queue', type: 'sqs', name: 'queue', position, properties: { visibilityTimeoutSeconds: 120 } },
      { id: 'worker', type: 'lambda', name: 'worker', position, properties: {} },
    ],
    connections: [
      { id: 'read', type: 'event-source-mapping', from: 'queue', to: 'worker', properties: mapping },
      { id: 'again', type: 'send', from: 'worker', to: 'queue', properties: { messagesPerInput: 2 } },
    ],
    scenarios: [],
  };
}
