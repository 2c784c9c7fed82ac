import { describe, expect, it } from 'vitest';
import { runScenario } from './run-scenario.ts';
import { createSimulation } from './simulation.ts';
import { design, type ShortResource, type ShortWire, scenario } from './testing/design.ts';

const HOUR = 3_600;

function cost(resources: Record<string, ShortResource>, wires: Record<string, ShortWire>, load: object = {}) {
  const loads = [{ client: 'shop', ratePerSecond: 10, ...load }];
  const graph = design({ shop: ['client'], ...resources }, wires);
  return runScenario({ graph, scenario: scenario({ forSeconds: HOUR, load: loads }), isTracing: false }).report.cost;
}

/** Ten messages a second for a month of 730 hours, in millions. */
const MILLIONS = (10 * HOUR * 730) / 1_000_000;

describe('the cost of a month', () => {
  it('counts sends, receives and deletes of a queue, a started 64 KB each, and the polls of a quiet one', () => {
    const jobs = cost({ jobs: ['sqs'] }, { send: ['send', 'shop', 'jobs'] });
    expect(jobs.byResource['jobs']?.items).toMatchObject([{ item: 'standardRequests', checkedOn: '2026-06-13' }]);
    expect(jobs.perMonth).toBeCloseTo(MILLIONS * 0.4, 1);
    const large = cost(
      { jobs: ['sqs'] },
      { send: ['send', 'shop', 'jobs'] },
      { body: 'x'.repeat(70_000), ratePerSecond: 0.1 },
    );
    expect(large.perMonth).toBeCloseTo((2 * MILLIONS * 0.4) / 100, 1);
    const worked = cost(
      { jobs: ['sqs'], worker: ['lambda'] },
      { send: ['send', 'shop', 'jobs'], mapping: ['event-source-mapping', 'jobs', 'worker', { batchSize: 1 }] },
    );
    const idle = (5 * HOUR * 730) / 20 / 1_000_000;
    expect(worked.byResource['jobs']?.perMonth).toBeCloseTo((3 * MILLIONS + idle) * 0.4, 0);
  });

  it('counts a FIFO queue dearer than a standard one', () => {
    const fifo = cost(
      { jobs: ['sqs', { fifoQueue: true }] },
      { send: ['send', 'shop', 'jobs', { messageGroupId: 'g', messageDeduplicationId: '{{n}}' }] },
    );
    expect(fifo.perMonth).toBeCloseTo(MILLIONS * 0.5, 1);
  });

  it('counts the publishes of a topic, and deliveries that leave AWS', () => {
    const { byResource } = cost(
      { news: ['sns'], hook: ['endpoint', { protocol: 'https', isConfirmed: true }], jobs: ['sqs'] },
      {
        publish: ['send', 'shop', 'news'],
        call: ['subscription', 'news', 'hook'],
        queue: ['subscription', 'news', 'jobs', { rawMessageDelivery: true }],
      },
    );
    expect(byResource['news']?.items).toMatchObject([{ item: 'publishes' }, { item: 'httpDeliveries' }]);
    expect(byResource['news']?.perMonth).toBeCloseTo(MILLIONS * (0.5 + 0.6), 0);
    expect(byResource['jobs']).toBeUndefined();
  });

  it('counts the requests of a function and the memory it holds while it works', () => {
    const { byResource } = cost(
      { worker: ['lambda', { processingMillis: 200, memorySizeMegabytes: 512, coldStartMillis: 0 }] },
      { call: ['send', 'shop', 'worker', { invocationType: 'Event' }] },
    );
    const seconds = MILLIONS * 1_000_000 * 0.2 * 0.5;
    expect(byResource['worker']?.perMonth).toBeCloseTo(MILLIONS * 0.2 + seconds * 0.0000166667, 0);
  });

  it('counts provisioned concurrency for all the time that it is there, and less for the time that it runs', () => {
    const { byResource } = cost(
      { worker: ['lambda', { processingMillis: 200, memorySizeMegabytes: 512, provisionedConcurrentExecutions: 10 }] },
      { call: ['send', 'shop', 'worker', { invocationType: 'Event' }] },
    );
    const configured = 10 * 0.5 * 730 * HOUR * 0.0000041667;
    const running = MILLIONS * 1_000_000 * 0.2 * 0.5 * 0.0000097222;
    expect(byResource['worker']?.perMonth).toBeCloseTo(MILLIONS * 0.2 + configured + running, 0);
  });

  it('counts shards by the hour and records by 25 KB, or what goes through an on-demand stream', () => {
    const put: Record<string, ShortWire> = { put: ['send', 'shop', 'clicks', { partitionKey: '{{n}}' }] };
    const stream = (properties: NonNullable<ShortResource[1]>) =>
      cost({ clicks: ['kinesis', properties] }, put).byResource['clicks'];
    const provisioned = stream({ streamMode: 'PROVISIONED', shardCount: 2 });
    expect(provisioned?.perMonth).toBeCloseTo(2 * 730 * 0.015 + MILLIONS * 0.014, 1);
    const onDemand = stream({ streamMode: 'ON_DEMAND' });
    expect(onDemand?.items).toMatchObject([{ item: 'gigabytesIn' }, { item: 'streamHours', quantity: 730, usd: 29.2 }]);
  });

  it('grows over the run to what a run of that length costs', () => {
    const graph = design(
      { shop: ['client'], jobs: ['sqs'], clicks: ['kinesis', { streamMode: 'PROVISIONED', shardCount: 2 }] },
      {
        send: ['send', 'shop', 'jobs'],
        put: ['send', 'shop', 'clicks', { partitionKey: '{{n}}' }],
      },
    );
    const load = [{ client: 'shop', ratePerSecond: 10 }];
    const simulation = createSimulation({ graph, scenario: scenario({ forSeconds: HOUR, load }), isTracing: false });
    simulation.runUntil(HOUR * 1_000);
    const { times, values } = simulation.series;
    const shareOfMonth = (times.at(-1) ?? 0) / (730 * HOUR * 1_000);
    const { byResource } = simulation.report().cost;
    for (const id of ['jobs', 'clicks']) {
      const soFar = values[id]?.['costUsd'] ?? [];
      expect(soFar.toSorted((left, right) => left - right)).toEqual(soFar);
      expect(soFar.at(-1)).toBeCloseTo((byResource[id]?.perMonth ?? 0) * shareOfMonth, 4);
    }
  });

  it('says where each price is from and of when the oldest is', () => {
    const { region, pricesOf, byResource } = cost({ jobs: ['sqs'] }, { send: ['send', 'shop', 'jobs'] });
    expect({ region, pricesOf }).toEqual({ region: 'us-east-1', pricesOf: '2026-06-13' });
    for (const { items } of Object.values(byResource))
      for (const item of items) expect(item.sourceUrl).toMatch(/^https:/);
  });
});
