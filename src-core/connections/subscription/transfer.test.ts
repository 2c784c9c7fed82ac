import { describe, expect, it } from 'vitest';
import { design, scenario } from '../../simulation/testing/design.ts';
import { Stand } from '../../simulation/testing/stand.ts';

function attempts(stand: Stand): readonly number[] {
  return stand.simulation
    .drainTrace()
    .filter(event => event.type === 'endpoint.answered')
    .map(event => event.atMillis / 1000);
}

const broken = { protocol: 'https', isConfirmed: true, responseMillis: 0, errorRate: 1 } as const;

function toEndpoint(endpoint: object, subscription: object = {}) {
  return design(
    { t: ['sns'], e: ['endpoint', { ...endpoint }], dead: ['sqs'] },
    { s: ['subscription', 't', 'e', { ...subscription }] },
  );
}

describe('delivery to an HTTPS endpoint', () => {
  it('is tried once and three more times twenty seconds apart, then goes to the dead-letter queue', () => {
    const stand = new Stand(toEndpoint(broken, { deadLetterQueue: 'dead' }));
    stand.send('t', 'hello');
    stand.at(600);
    expect(attempts(stand)).toEqual([0, 20, 40, 60]);
    const [letter] = stand.receive('dead');
    expect(JSON.parse(letter?.message.body ?? '')).toMatchObject({ Type: 'Notification', Message: 'hello' });
    expect(letter?.message.attributes).toMatchObject({ ErrorCode: { value: '500' } });
    expect(stand.counters('t')).toMatchObject({ published: 1, retried: 3, deadLettered: 1 });
  });

  it('is final on a client error, and lost without a dead-letter queue', () => {
    const stand = new Stand(toEndpoint({ ...broken, errorStatusCode: 404 }));
    stand.send('t', 'hello');
    stand.at(600);
    expect(attempts(stand)).toEqual([0]);
    expect(stand.simulation.report()).toMatchObject({ lost: 1 });
  });

  it('follows a delivery policy', () => {
    const healthyRetryPolicy = {
      numRetries: 6,
      numNoDelayRetries: 1,
      numMinDelayRetries: 1,
      numMaxDelayRetries: 1,
      minDelayTarget: 5,
      maxDelayTarget: 65,
      backoffFunction: 'linear',
    };
    const stand = new Stand(toEndpoint(broken, { deliveryPolicy: { healthyRetryPolicy } }));
    stand.send('t', 'hello');
    stand.at(1000);
    expect(attempts(stand)).toEqual([0, 0, 5, 10, 45, 110, 175]);
  });

  it('gives up waiting after fifteen seconds and tries again', () => {
    const stand = new Stand(toEndpoint({ ...broken, errorRate: 0, responseMillis: 20_000 }));
    stand.send('t', 'hello');
    stand.at(1000);
    expect(attempts(stand)).toEqual([20, 55, 90, 125]);
    expect(stand.counters('t')).toMatchObject({ retried: 3, dropped: 1 });
  });

  it('does not begin before the subscription is confirmed', () => {
    const stand = new Stand(toEndpoint({ ...broken, isConfirmed: false }));
    stand.send('t', 'hello');
    expect(stand.at(10).counters('e')['failed']).toBeUndefined();
    expect(stand.simulation.report().losses).toMatchObject([{ reason: 'no subscription is confirmed' }]);
  });

  it('keeps to the most receives a second', () => {
    const stand = new Stand(
      toEndpoint({ ...broken, errorRate: 0 }, { deliveryPolicy: { throttlePolicy: { maxReceivesPerSecond: 2 } } }),
    );
    for (let n = 0; n < 5; n += 1) stand.send('t', 'x');
    stand.at(10);
    expect(attempts(stand)).toEqual([0, 0.5, 1, 1.5, 2]);
  });
});

describe('delivery to people and devices', () => {
  it('is tried fifty more times over six hours', () => {
    const stand = new Stand(toEndpoint({ protocol: 'sms', responseMillis: 0, errorRate: 1 }));
    stand.send('t', 'hello');
    stand.at(100_000);
    const times = attempts(stand);
    expect(times).toHaveLength(51);
    expect(times.slice(0, 4)).toEqual([0, 10, 20, 30]);
    expect(times[50]).toBeGreaterThan(6 * 3600);
  });
});

describe('delivery to a queue that is out of reach', () => {
  it('is tried at once three times, then after one second, then ever more slowly, and arrives in the end', () => {
    const graph = design({ t: ['sns'], q: ['sqs'] }, { s: ['subscription', 't', 'q', { rawMessageDelivery: true }] });
    const faults = [{ resource: 'q', kind: 'outage', toSeconds: 30 }];
    const stand = new Stand(graph, { scenario: scenario({ forSeconds: 600, faults }) });
    stand.send('t', 'hello');
    stand.at(600);
    const failed = stand.simulation.drainTrace().filter(event => event.type === 'delivery.failed');
    expect(failed.slice(0, 6).map(event => event.atMillis / 1000)).toEqual([0, 0, 0, 0, 1, 2]);
    expect(stand.bodies('q')).toEqual(['hello']);
  });
});

describe('a FIFO topic', () => {
  const graph = design(
    { t: ['sns', { fifoTopic: true, contentBasedDeduplication: true }], q: ['sqs', { fifoQueue: true }] },
    { s: ['subscription', 't', 'q', { rawMessageDelivery: true }] },
  );

  it('holds a group back while its first message is being tried, and keeps the order', () => {
    const faults = [{ resource: 'q', kind: 'outage', toSeconds: 20 }];
    const stand = new Stand(graph, { scenario: scenario({ forSeconds: 600, faults }) });
    for (const body of ['1', '2', '3']) stand.send('t', { body, groupId: 'g' });
    stand.at(600);
    expect(stand.bodies('q')).toEqual(['1', '2', '3']);
  });

  it('takes a repeat and delivers it once', () => {
    const stand = new Stand(graph);
    const first = stand.send('t', { body: 'x', groupId: 'g' });
    expect(stand.send('t', { body: 'x', groupId: 'g' })).toEqual(first);
    stand.at(1);
    expect(stand.bodies('q')).toEqual(['x']);
    expect(stand.counters('t')).toMatchObject({ published: 1, duplicatesDropped: 1 });
  });
});

it('drops a raw copy with more than ten attributes', () => {
  const stand = new Stand(
    design({ t: ['sns'], q: ['sqs'] }, { s: ['subscription', 't', 'q', { rawMessageDelivery: true }] }),
  );
  const attributes = Object.fromEntries(
    Array.from({ length: 11 }, (_, n) => [`a${n}`, { type: 'String' as const, value: 'x' }]),
  );
  stand.send('t', { body: 'x', attributes });
  expect(stand.at(5).counters('q')['visible']).toBe(0);
  expect(stand.counters('t')).toMatchObject({ dropped: 1 });
});

it('loses what is published to a topic without subscriptions', () => {
  const stand = new Stand(design({ t: ['sns'] }));
  stand.send('t', 'x');
  expect(stand.simulation.report().losses).toMatchObject([{ reason: 'the topic has no subscription' }]);
});
