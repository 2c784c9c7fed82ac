import { describe, expect, it } from 'vitest';
import { withDeadLetters } from '../../simulation/testing/dead-letters.ts';
import { design } from '../../simulation/testing/design.ts';
import { Stand } from '../../simulation/testing/stand.ts';

const DAY = 86_400;

const fifo = (properties = {}) =>
  new Stand(design({ q: ['sqs', { fifoQueue: true, contentBasedDeduplication: true, ...properties }] }));

function polledFifo(queue: object, worker: object) {
  return new Stand(
    design(
      {
        q: ['sqs', { fifoQueue: true, contentBasedDeduplication: true, ...queue }],
        dlq: ['sqs', { fifoQueue: true }],
        worker: ['lambda', { coldStartMillis: 0, processingJitter: 0, ...worker }],
      },
      {
        m: ['event-source-mapping', 'q', 'worker', { batchSize: 2, maximumConcurrency: 2 }],
        r: ['redrive', 'q', 'dlq', { maxReceiveCount: 1 }],
      },
    ),
  );
}

describe('a FIFO queue', () => {
  it('starts retention anew when a message moves to its dead-letter queue', () => {
    const stand = withDeadLetters(
      { fifoQueue: true, contentBasedDeduplication: true, visibilityTimeoutSeconds: 0 },
      1,
      4 * DAY,
    );
    stand.send('q', { body: 'x', groupId: 'g' });
    stand.receive('q');
    stand.at(DAY).receive('q');
    expect(stand.at(5 * DAY - 1).counters('dlq')['visible']).toBe(1);
    expect(stand.at(5 * DAY + 1).counters('dlq')['visible']).toBe(0);
  });

  it('withholds a group while its first message is in flight, and serves the others', () => {
    const stand = fifo();
    for (const [body, groupId] of [
      ['a1', 'A'],
      ['a2', 'A'],
      ['b1', 'B'],
    ] as const)
      stand.send('q', { body, groupId });
    expect(stand.bodies('q', 1)).toEqual(['a1']);
    expect(stand.bodies('q')).toEqual(['b1']);
    expect(stand.bodies('q')).toEqual([]);
  });

  it('gives back the one message that was not deleted, and nothing behind it twice', () => {
    const stand = fifo({ visibilityTimeoutSeconds: 30 });
    for (const body of ['a1', 'a2', 'a3']) stand.send('q', { body, groupId: 'A' });
    const [a1, , a3] = stand.receive('q', 10);
    stand.delete('q', a1);
    stand.delete('q', a3);
    expect(stand.at(31).bodies('q')).toEqual(['a2']);
    expect(stand.bodies('q')).toEqual([]);
  });

  it('lets its poller wait when what is left of a group after a dead letter is in flight', () => {
    const queue = { visibilityTimeoutSeconds: 5, delaySeconds: 2 };
    const stand = polledFifo(queue, { errorRate: 1, processingMillis: 100 });
    stand.send('q', { body: 'a1', groupId: 'A' });
    stand.at(4).send('q', { body: 'a2', groupId: 'A' });
    // At second 7 a1 is back and goes to the dead-letter queue, and a2 and b1 make a batch.
    stand.at(5).send('q', { body: 'b1', groupId: 'B' });
    expect(stand.simulation.runUntil(60_000, { maximumEvents: 10_000 })).toBeLessThan(100);
    expect(stand.counters('q')).toMatchObject({ visible: 0, deadLettered: 3 });
  });

  it('lets its poller wait when the last visible message of a group has expired', () => {
    const slow = { processingMillis: 100_000, timeoutSeconds: 120 };
    const stand = polledFifo({ messageRetentionPeriodSeconds: 60, visibilityTimeoutSeconds: 200 }, slow);
    for (const groupId of ['A', 'B', 'C']) stand.at(1).send('q', { body: groupId, groupId });
    expect(stand.simulation.runUntil(180_000, { maximumEvents: 10_000 })).toBeLessThan(100);
    expect(stand.counters('q')).toMatchObject({ visible: 0, expired: 3 });
  });

  it('does not see a group behind the first 120,000 messages of a backlog', { timeout: 60_000 }, () => {
    const settings = { deduplicationScope: 'messageGroup', fifoThroughputLimit: 'perMessageGroupId' };
    const graph = design({ q: ['sqs', { fifoQueue: true, visibilityTimeoutSeconds: 43_200, ...settings }] }, {});
    const stand = new Stand(graph, { isTracing: false });
    for (let second = 0; second < 2; second += 1) {
      stand.at(second);
      for (let n = 0; n < 60_000; n += 1) {
        const groupId = `g${n % 400}`;
        stand.simulation.send('q', { body: groupId, groupId, deduplicationId: `${second}-${n}` });
      }
    }
    stand.at(2).send('q', { body: 'late', groupId: 'late', deduplicationId: 'late' });
    const held = Array.from({ length: 400 }, () => stand.receive('q', 10)).flat();
    expect(held.map(({ message }) => message.body)).not.toContain('late');
    expect(stand.bodies('q')).toEqual([]);
    for (const received of held.slice(0, 1_300)) stand.delete('q', received);
    const after = Array.from({ length: 140 }, () => stand.bodies('q')).flat();
    expect(after).toContain('late');
  });

  it('drops a repeat within five minutes of the first send, also after its delete', () => {
    const stand = fifo();
    const first = stand.send('q', { body: 'x', groupId: 'g' });
    stand.delete('q', stand.receive('q')[0]);
    const second = stand.at(100).send('q', { body: 'x', groupId: 'g' });
    expect(second).toEqual(first);
    expect(stand.bodies('q')).toEqual([]);
    expect(stand.counters('q')['duplicatesDropped']).toBe(1);
    stand.at(301).send('q', { body: 'x', groupId: 'g' });
    expect(stand.bodies('q')).toEqual(['x']);
  });

  it('looks for duplicates within the group only when its scope says so', () => {
    const stand = fifo({ deduplicationScope: 'messageGroup' });
    stand.send('q', { body: 'x', groupId: 'A' });
    stand.send('q', { body: 'x', groupId: 'B' });
    expect(stand.bodies('q')).toEqual(['x', 'x']);
  });

  it('refuses a delete by a handle whose visibility timeout is over', () => {
    const stand = fifo({ visibilityTimeoutSeconds: 1 });
    stand.send('q', { body: 'x', groupId: 'g' });
    const [received] = stand.receive('q');
    expect(stand.at(2).delete('q', received)).toMatchObject({
      ok: false,
      error: { code: 'InvalidParameterValue', message: expect.stringContaining('The receipt handle has expired') },
    });
  });

  it('refuses messages without a group, and above the calls a second of normal mode', () => {
    const graph = design(
      { shop: ['client', { ratePerSecond: 0 }], q: ['sqs', { fifoQueue: true }] },
      { s: ['send', 'shop', 'q', { messageGroupId: 'g', messageDeduplicationId: '{{n}}' }] },
    );
    const stand = new Stand(graph);
    expect(stand.send('q', 'x')).toMatchObject({ ok: false, error: { code: 'MissingParameter' } });
    const client = stand.simulation.call<{ send(request: object): void }>('shop');
    for (let n = 1; n <= 301; n += 1) client.send({ n, body: 'x', key: 'k', isDuplicated: false });
    stand.at(0.5);
    expect(stand.counters('q')).toMatchObject({ sent: 300, throttles: 1 });
    expect(stand.at(5).counters('q')).toMatchObject({ sent: 301 });
  });

  it('takes 300 calls a second of one group in high-throughput mode, and more over many groups', () => {
    const high = { fifoQueue: true, deduplicationScope: 'messageGroup', fifoThroughputLimit: 'perMessageGroupId' };
    const graph = design(
      { shop: ['client', { ratePerSecond: 0 }], q: ['sqs', high] },
      { s: ['send', 'shop', 'q', { messageGroupId: '{{group}}', messageDeduplicationId: '{{n}}' }] },
    );
    const stand = new Stand(graph);
    const client = stand.simulation.call<{ send(request: object): void }>('shop');
    for (let n = 1; n <= 301; n += 1) client.send({ n, body: 'x', key: 'hot', isDuplicated: false });
    for (let n = 302; n <= 901; n += 1) client.send({ n, body: 'x', key: `k${n}`, isDuplicated: false });
    stand.at(0.5);
    expect(stand.counters('q')).toMatchObject({ sent: 900, throttles: 1 });
  });
});
