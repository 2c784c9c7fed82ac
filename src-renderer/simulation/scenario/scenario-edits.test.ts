import { describe, expect, it } from 'vitest';
import { type Expectation, expectationSchema, scenarioSchema } from '#core/contract/scenario.ts';
import type { EventloomDocument } from '#core/document/document.ts';
import { buildGraph } from '#core/graph/build-graph.ts';
import { useDesign } from '../../state/design-store.ts';
import { chosenScenario, DEFAULT_SCENARIO, runsAlike } from '../chosen-scenario.ts';
import { changeScenario, freeName, newExpectation, newScenario, writeScenarios } from './scenario-edits.ts';

const resource = (id: string, type: string) => ({ id, type, name: id, position: { x: 0, y: 0 }, properties: {} });
const steady = scenarioSchema.parse({ name: 'steady' });
const busy = scenarioSchema.parse({ name: 'busy' });
const design: EventloomDocument = {
  name: 'd',
  resources: [resource('shop', 'client'), resource('jobs', 'sqs')],
  connections: [],
  scenarios: [steady, busy],
};

describe('editing scenarios', () => {
  it('changes one, and refuses a name that is taken or empty, in words', () => {
    const changed = changeScenario(design.scenarios, 1, { forSeconds: 60 });
    expect(changed).toMatchObject({ ok: true, value: [{ name: 'steady' }, { name: 'busy', forSeconds: 60 }] });
    expect(changeScenario(design.scenarios, 1, { name: 'steady' })).toMatchObject({
      ok: false,
      error: expect.stringContaining('“steady”'),
    });
    expect(changeScenario(design.scenarios, 1, { name: '  ' })).toMatchObject({ ok: false });
    expect(changeScenario(design.scenarios, 1, { forSeconds: -1 })).toMatchObject({ ok: false });
  });

  it('starts a new one with every client sending', () => {
    const made = newScenario(design.scenarios, buildGraph(design));
    expect(made).toMatchObject({ name: 'New scenario', load: [{ client: 'shop', ratePerSecond: 1 }] });
    expect(freeName([...design.scenarios, made], 'New scenario')).toBe('New scenario 2');
  });

  it('starts every kind of expectation with one that the file accepts', () => {
    const kinds = expectationSchema.options.map(option => option.shape.that.value as Expectation['that']);
    expect(kinds.length).toBeGreaterThan(8);
    for (const kind of kinds)
      expect(expectationSchema.parse(newExpectation(kind, 'jobs'))).toMatchObject({ that: kind });
  });

  it('is a step of the design that can be undone; typing in one field is one step', () => {
    useDesign.getState().open(design, null);
    writeScenarios([{ ...steady, forSeconds: 6 }, busy], 'Change scenario', 'scenario 0 length');
    writeScenarios([{ ...steady, forSeconds: 60 }, busy], 'Change scenario', 'scenario 0 length');
    expect(useDesign.getState().history.present.scenarios[0]?.forSeconds).toBe(60);
    useDesign.getState().undo();
    expect(useDesign.getState().history.present.scenarios[0]?.forSeconds).toBe(600);
  });
});

describe('the scenario that runs', () => {
  it('is the chosen one, else the first, else every client by its own settings', () => {
    expect(chosenScenario(design.scenarios, 'busy')).toBe(busy);
    expect(chosenScenario(design.scenarios, 'gone')).toBe(steady);
    expect(chosenScenario([], undefined)).toBe(DEFAULT_SCENARIO);
  });

  it('is not changed by moving or naming things, and is by everything else', () => {
    const [shop, jobs] = design.resources as [(typeof design.resources)[0], (typeof design.resources)[0]];
    const moved = { ...design, resources: [{ ...shop, position: { x: 9, y: 9 }, name: 'Store' }, jobs] };
    expect(runsAlike(design, moved, undefined)).toBe(true);
    const changed = { ...design, resources: [shop, { ...jobs, properties: { delaySeconds: 5 } }] };
    expect(runsAlike(design, changed, undefined)).toBe(false);
    expect(runsAlike(design, { ...design, resources: [shop] }, undefined)).toBe(false);
    const other = { ...design, scenarios: [steady, { ...busy, forSeconds: 9 }] };
    expect(runsAlike(design, other, 'steady')).toBe(true);
    expect(runsAlike(design, other, 'busy')).toBe(false);
  });
});
