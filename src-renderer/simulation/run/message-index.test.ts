import { describe, expect, it } from 'vitest';
import type { TraceEvent } from '#core/contract/trace.ts';
import { MessageIndex } from './message-index.ts';

let sequence = 0;
const line = (type: string, element: string, message: string, more: Partial<TraceEvent> = {}): TraceEvent => {
  sequence += 1;
  return { sequence, atMillis: sequence * 10, type, element, message, origin: message, ...more };
};
const index = (...lines: readonly TraceEvent[]) => {
  const made = new MessageIndex();
  made.read(lines);
  return made;
};
const query = { text: '', element: undefined, filter: 'all', from: 0, count: 100 } as const;

describe('the list of messages', () => {
  it('tells where each is, how often it was received, and how it ended', () => {
    const { rows } = index(
      line('message.sent', 'shop', 'm1'),
      line('message.enqueued', 'jobs', 'm1'),
      line('message.received', 'jobs', 'm1', { detail: { receiveCount: 1 } }),
      line('message.received', 'jobs', 'm1', { detail: { receiveCount: 2 } }),
      line('message.dead-lettered', 'jobs', 'm1'),
      line('message.enqueued', 'dlq', 'm1'),
      line('message.expired', 'dlq', 'm1'),
    ).page(query);
    expect(rows).toMatchObject([{ id: 'm1', receives: 2, element: 'dlq', state: 'Expired', hasEnded: true }]);
  });

  it('finds by words, by place and by outcome', () => {
    const made = index(
      line('message.sent', 'shop', 'm1'),
      line('message.enqueued', 'jobs', 'm1'),
      line('message.sent', 'web', 'm2'),
      line('message.dropped', 'jobs', 'm2'),
    );
    const found = (more: object) => made.page({ ...query, ...more }).rows.map(row => row.id);
    expect(found({ text: 'WEB dropped' })).toEqual(['m2']);
    expect(found({ element: 'jobs' })).toEqual(['m1', 'm2']);
    expect(found({ filter: 'open' })).toEqual(['m1']);
    expect(found({ filter: 'lost' })).toEqual(['m2']);
    expect(made.page({ ...query, from: 1, count: 5 })).toMatchObject({ total: 2, from: 1, rows: [{ id: 'm2' }] });
  });

  it('finds by what once befell a message, and by the names on the cards', () => {
    const made = index(
      line('message.sent', 'c1', 'm1'),
      line('message.dead-lettered', 'q1', 'm1'),
      line('message.enqueued', 'q2', 'm1'),
      line('message.sent', 'c1', 'm2'),
      line('message.enqueued', 'q1', 'm2'),
    );
    const names: Readonly<Record<string, string>> = { c1: 'Shop', q1: 'jobs', q2: 'jobs-dlq' };
    const found = (text: string) =>
      made.page({ ...query, text }, element => names[element] ?? '').rows.map(row => row.id);
    expect(found('dead')).toEqual(['m1']);
    expect(found('shop')).toEqual(['m1', 'm2']);
    expect(found('jobs waiting')).toEqual(['m1', 'm2']);
    expect(found('c1')).toEqual([]);
  });

  it('tells a batch that succeeded from the messages that it reports as failed', () => {
    const detail = { messages: ['m1', 'm2'], failedMessages: ['m2'] };
    const { rows } = index(
      line('message.sent', 'shop', 'm1'),
      line('message.sent', 'shop', 'm2'),
      line('invocation.succeeded', 'worker', 'm1', { detail }),
    ).page(query);
    expect(rows.map(row => row.state)).toEqual(['Worked on', 'Failed']);
  });

  it('knows the look of a dot: by key, by client, by what is special about the message', () => {
    const made = index(
      line('message.sent', 'shop', 'm1', { detail: { key: 'customer-7' } }),
      line('message.sent', 'wire', 'm2', { parent: 'm1', origin: 'm1' }),
      line('message.sent', 'web', 'm3'),
      line('message.sent', 'web', 'm4', { parent: 'm3', origin: 'm3', reason: 'the same as m3, sent again' }),
      line('message.sent', 'web', 'm5', { detail: { isPoison: true } }),
      line('message.received', 'jobs', 'm3', { detail: { receiveCount: 2 } }),
    );
    expect(made.look('m2')).toEqual({ shape: 'plain', colourKey: 'customer-7' });
    expect(made.look('m3')).toEqual({ shape: 'retry', colourKey: 'web' });
    expect(made.look('m4').shape).toBe('duplicate');
    expect(made.look('m5').shape).toBe('poison');
  });

  it('knows old messages beside new ones, in their order, when it reads from the middle of a run', () => {
    const made = index(
      line('message.enqueued', 'jobs', 'm9000000'),
      line('message.received', 'jobs', 'm70', { detail: { receiveCount: 3 } }),
      line('message.enqueued', 'jobs', 'm9000001'),
    );
    expect(made.page(query).rows.map(row => row.id)).toEqual(['m70', 'm9000000', 'm9000001']);
    expect(made.row('m70')).toMatchObject({ receives: 3, element: 'jobs' });
  });

  it('lets the oldest go when there are too many', () => {
    const small = new MessageIndex(10_000);
    small.read(Array.from({ length: 40_000 }, (_, at) => line('message.sent', 'shop', `m${at + 1}`)));
    const { all } = small.page(query);
    expect(all).toBeGreaterThanOrEqual(10_000);
    expect(all).toBeLessThan(20_000);
    expect(small.row('m1')).toBeUndefined();
    expect(small.row('m40000')).toMatchObject({ id: 'm40000', client: 'shop' });
    small.read([line('message.processed', 'jobs', 'm1')]);
    expect(small.row('m1')).toBeUndefined();
  });
});
