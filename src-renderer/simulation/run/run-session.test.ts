import { describe, expect, it } from 'vitest';
import { scenarioSchema } from '#core/contract/scenario.ts';
import type { EventloomDocument } from '#core/document/document.ts';
import type { RunBatch, RunSetup } from './protocol.ts';
import { RunSession } from './run-session.ts';

const resource = (id: string, type: string, properties = {}) => ({
  id,
  type,
  name: id,
  position: { x: 0, y: 0 },
  properties,
});

const document: EventloomDocument = {
  name: 'jobs',
  resources: [
    resource('shop', 'client'),
    resource('jobs', 'sqs', { visibilityTimeoutSeconds: 30 }),
    resource('worker', 'lambda', { processingMillis: 200, timeoutSeconds: 5 }),
    resource('dlq', 'sqs'),
  ],
  connections: [
    { id: 'shop-jobs', type: 'send', from: 'shop', to: 'jobs', properties: {} },
    { id: 'jobs-worker', type: 'event-source-mapping', from: 'jobs', to: 'worker', properties: { batchSize: 1 } },
    { id: 'jobs-dlq', type: 'redrive', from: 'jobs', to: 'dlq', properties: { maxReceiveCount: 2 } },
  ],
  scenarios: [],
};

const setup = (parts: Record<string, unknown> = {}): RunSetup => ({
  document,
  scenario: scenarioSchema.parse({
    name: 'test',
    forSeconds: 120,
    load: [{ client: 'shop', ratePerSecond: 2, toSeconds: 60 }],
    ...parts,
  }),
  seed: 1,
});

/** A session whose real time stands still, so that no slice of work is cut short. */
const start = (parts?: Record<string, unknown>) => new RunSession(setup(parts), () => 0);
const whatItShows = ({ nowMillis, handledEvents, counters }: RunBatch) => ({ nowMillis, handledEvents, counters });
const failing = { faults: [{ resource: 'worker', kind: 'error', rate: 1 }] };

describe('a run in the worker', () => {
  it('lets virtual time pass by the speed, and ends at the end of the scenario', () => {
    const session = start();
    const batch = session.advance({ elapsedMillis: 16, speed: 10, skipsQuiet: false, breakpoints: [] });
    expect(batch.nowMillis).toBe(160);
    const end = session.advance({ elapsedMillis: 16, speed: Infinity, skipsQuiet: false, breakpoints: [] });
    expect(end).toMatchObject({ nowMillis: 120_000, isFinished: true });
    expect(end.report?.messages.created).toBe(120);
  });

  it('steps one visible event at a time', () => {
    const session = start();
    const first = session.step('event');
    expect(first.latest?.map(line => line.type)).toEqual(['message.sent', 'message.transferred']);
    const second = session.step('event');
    expect(second.nowMillis).toBe(50);
    expect(second.counters?.['jobs']?.['sent']).toBe(1);
  });

  it('steps back to exactly what was before, over many steps', () => {
    const session = start(failing);
    const before = [whatItShows(session.first())];
    for (let step = 0; step < 700; step += 1) before.push(whatItShows(session.step('event')));
    for (let step = 699; step > 600; step -= 1) expect(whatItShows(session.stepBack())).toEqual(before[step]);
  });

  it('undoes a step forward by a step back', () => {
    const session = start();
    session.seek(10_000);
    const before = whatItShows(session.step('event'));
    session.step('event');
    expect(whatItShows(session.stepBack())).toEqual(before);
  });

  it('stays at the start when stepping back from it', () => {
    const session = start();
    expect(session.stepBack()).toMatchObject({ nowMillis: 0 });
  });

  it('scrubs back and forth to the same counters, and remembers how far it has been', () => {
    const session = start(failing);
    const there = session.seek(40_000);
    const end = session.seek(120_000);
    const again = session.seek(40_000);
    expect(again.counters).toEqual(there.counters);
    expect(again.furthestMillis).toBe(120_000);
    expect(session.seek(120_000).counters).toEqual(end.counters);
    expect(session.seek(120_000).report).toEqual(end.report);
  });

  it('shows what is on its way after a scrub', () => {
    const session = start();
    const { transfers } = session.seek(520);
    expect(transfers.map(({ wire, message }) => `${message} ${wire}`)).toEqual(['m2 shop-jobs']);
  });

  it('passes over a stretch in which nothing happens', () => {
    const session = start({ load: [{ client: 'shop', ratePerSecond: 1, count: 1, fromSeconds: 100 }] });
    let skipped = 0;
    let batch = session.first();
    for (let frame = 0; frame < 40 && skipped === 0; frame += 1) {
      batch = session.advance({ elapsedMillis: 100, speed: 1, skipsQuiet: true, breakpoints: [] });
      skipped += batch.skippedMillis;
    }
    expect(batch.nowMillis).toBe(100_000);
    expect(skipped).toBeGreaterThan(90_000);
  });

  it('stops at a breakpoint', () => {
    const session = start(failing);
    const breakpoints = [{ element: 'jobs-dlq', condition: '' }];
    const batch = session.advance({ elapsedMillis: 16, speed: Infinity, skipsQuiet: false, breakpoints });
    expect(batch.stoppedAt).toMatchObject({ by: 'breakpoint', line: { element: 'jobs-dlq' } });
    expect(batch.latest?.slice(-3).map(line => line.element)).toContain('jobs-dlq');
    expect(batch.latest?.slice(0, -3).map(line => line.element)).not.toContain('jobs-dlq');
    expect(batch.isFinished).toBe(false);
  });

  it('stops at a breakpoint only where its condition holds', () => {
    const session = start(failing);
    const breakpoints = [{ element: 'jobs', condition: 'type = "message.received" and message = "m7"' }];
    const { stoppedAt } = session.advance({ elapsedMillis: 16, speed: Infinity, skipsQuiet: false, breakpoints });
    expect(stoppedAt?.line).toMatchObject({ element: 'jobs', type: 'message.received', message: 'm7' });
    expect(session.read().stoppedAt).toEqual(stoppedAt);
    expect(session.step('event').stoppedAt).toBeUndefined();
  });

  it('stops everywhere on an element when the condition of its breakpoint cannot be read', () => {
    const breakpoints = [{ element: 'jobs', condition: 'type = ' }];
    const { stoppedAt } = start().advance({ elapsedMillis: 16, speed: Infinity, skipsQuiet: false, breakpoints });
    expect(stoppedAt?.line.element).toBe('jobs');
  });

  it('runs to the first line that a condition holds for, and to the end when there is none', () => {
    const asFastAsPossible = { elapsedMillis: 16, speed: Infinity, skipsQuiet: false, breakpoints: [] };
    const until = 'type = "message.dead-lettered"';
    const stopped = start(failing).advance({ ...asFastAsPossible, until });
    expect(stopped.stoppedAt).toMatchObject({ by: 'until', line: { type: 'message.dead-lettered', message: 'm1' } });
    const ended = start().advance({ ...asFastAsPossible, until });
    expect(ended).toMatchObject({ isFinished: true });
    expect(ended.stoppedAt).toBeUndefined();
  });

  it('lists messages as they are now, also after scrubbing back', () => {
    const session = start(failing);
    session.seek(120_000);
    const all = { text: '', element: undefined, filter: 'all', from: 0, count: 500 } as const;
    const atEnd = session.messages(all);
    expect(atEnd.rows.find(row => row.id === 'm1')).toMatchObject({ receives: 2, element: 'dlq' });
    expect(session.messages({ ...all, filter: 'dead-lettered' }).total).toBeGreaterThan(50);
    session.seek(1_000);
    expect(session.messages(all).rows.find(row => row.id === 'm1')).toMatchObject({ receives: 1 });
    expect(session.messages(all).total).toBe(3);
  });

  it('tells the whole story of a message by names', () => {
    const session = start(failing);
    session.seek(120_000);
    const story = session.story('m1');
    const told = story?.lineage.steps.map(step => step.text) ?? [];
    expect(told[0]).toBe('sent by shop');
    expect(told).toContain('received from jobs for the 2nd time');
    expect(told).toContain('moved out of jobs to its dead-letter queue');
    expect(story?.isCut).toBe(false);
    expect(session.story('nobody')).toBeUndefined();
  });

  it('measures latency by stretch, and marks what went wrong', () => {
    const good = start();
    good.seek(120_000);
    expect(Math.max(...good.latency(undefined).p99)).toBeGreaterThan(200);
    const bad = start(failing);
    const { density } = bad.seek(120_000);
    const sum = (numbers: readonly number[] = []) => numbers.reduce((total, number) => total + number, 0);
    expect(sum(density?.marks['dead-letter'])).toBeGreaterThan(50);
    expect(sum(density?.marks.failure)).toBeGreaterThan(50);
  });

  it('simulates a design without any client or wire', () => {
    const session = new RunSession({ ...setup({ load: [] }), document: { ...document, connections: [] } }, () => 0);
    expect(session.seek(120_000)).toMatchObject({ isFinished: true });
  });
});
