import { describe, expect, it } from 'vitest';
import type { ScriptedWork } from '../../contract/behaviour.ts';
import type { StreamApi } from '../../contract/service-api.ts';
import { design, scenario } from '../../simulation/testing/design.ts';
import { Stand } from '../../simulation/testing/stand.ts';

const quick = { coldStartMillis: 0, processingMillis: 0, timeoutSeconds: 60 };
const ok = { outcome: 'success', output: 'null' } as const;
const bad = { outcome: 'error' } as const;

function onQueue(mapping: object, worker: object = quick, queue: object = {}) {
  return design(
    { q: ['sqs', { visibilityTimeoutSeconds: 30, ...queue }], f: ['lambda', { ...worker }] },
    { m: ['event-source-mapping', 'q', 'f', { ...mapping, enabled: false }] },
  );
}

function enable(stand: Stand): Stand {
  stand.simulation.call<{ enable(): void }>('m').enable();
  return stand.at(stand.simulation.nowMillis / 1000);
}

function sendMany(stand: Stand, to: string, count: number): void {
  for (let n = 0; n < count; n += 1) stand.simulation.send(to, { body: `m${n}`, partitionKey: `k${n % 7}` });
}

describe('the mapping of a queue', () => {
  it('brings a whole batch back after the visibility timeout when one message fails', () => {
    const graph = onQueue({ batchSize: 10 });
    const script = ({ messages, receiveCounts }: ScriptedWork) =>
      messages.some(message => message.body === 'm3') && receiveCounts[0] === 1 ? bad : ok;
    const stand = new Stand(graph, { scripts: { f: script } });
    sendMany(stand, 'q', 10);
    enable(stand);
    expect(stand.at(29).counters('q')).toMatchObject({ inFlight: 10, visible: 0 });
    expect(stand.at(31).counters('q')).toMatchObject({ inFlight: 0, deleted: 10, returned: 10 });
  });

  it('deletes what was not reported as failed', () => {
    const script = ({ identifiers, messages }: ScriptedWork) => {
      const itemIdentifier = identifiers[messages.findIndex(message => message.body === 'm3')];
      const report = { batchItemFailures: itemIdentifier === undefined ? [] : [{ itemIdentifier }] };
      return { outcome: 'success', output: JSON.stringify(report) } as const;
    };
    const stand = new Stand(onQueue({ batchSize: 10, reportBatchItemFailures: true }), { scripts: { f: script } });
    sendMany(stand, 'q', 10);
    enable(stand);
    expect(stand.at(1).counters('q')).toMatchObject({ deleted: 9, inFlight: 1 });
  });

  it('waits for its batching window, or for a full batch', () => {
    const sizes: number[] = [];
    const script = ({ messages }: ScriptedWork) => {
      sizes.push(messages.length);
      return ok;
    };
    const stand = new Stand(onQueue({ batchSize: 15, maximumBatchingWindowSeconds: 10 }), { scripts: { f: script } });
    sendMany(stand, 'q', 40);
    enable(stand);
    expect(sizes).toEqual([15, 15]);
    stand.at(9.9);
    expect(sizes).toEqual([15, 15]);
    stand.at(10);
    expect(sizes).toEqual([15, 15, 10]);
  });

  it('starts with five batches at a time and adds five a second', () => {
    const stand = new Stand(onQueue({ batchSize: 1 }, { ...quick, processingMillis: 50_000 }), { isTracing: false });
    sendMany(stand, 'q', 400);
    enable(stand);
    expect(stand.counters('f')['running']).toBe(5);
    expect(stand.at(10.5).counters('f')['running']).toBe(55);
    expect(stand.at(20.5).counters('f')['running']).toBe(105);
  });

  it('keeps to its maximum concurrency', () => {
    const stand = new Stand(onQueue({ batchSize: 1, maximumConcurrency: 2 }, { ...quick, processingMillis: 10_000 }));
    sendMany(stand, 'q', 20);
    enable(stand);
    expect(stand.at(25).counters('f')).toMatchObject({ running: 2, invocations: 6 });
  });

  it('tries a throttled batch again until its visibility timeout, then lets it go back', () => {
    const throttled = scenario({ forSeconds: 200, faults: [{ resource: 'f', kind: 'throttle' }] });
    const stand = new Stand(onQueue({ batchSize: 1 }), { scenario: throttled });
    sendMany(stand, 'q', 1);
    enable(stand);
    expect(stand.at(29).counters('f')).toMatchObject({ throttles: 5 });
    expect(stand.counters('f')['invocations']).toBeUndefined();
    expect(stand.at(30).counters('q')).toMatchObject({ returned: 1, received: 2 });
  });

  it('deletes what its filter does not want, without invoking', () => {
    const graph = onQueue({ filterPatterns: [{ body: { kind: ['order'] } }] });
    const stand = new Stand(graph);
    stand.send('q', '{"kind":"order"}');
    stand.send('q', '{"kind":"other"}');
    stand.send('q', 'plain text');
    enable(stand);
    expect(stand.at(1).counters('m')).toMatchObject({ filteredOut: 2, passed: 1 });
    expect(stand.simulation.report().messages.ended).toMatchObject({ filtered: 2, processed: 1 });
    expect(stand.simulation.report().lost).toBe(0);
  });

  it('never works on two batches of one FIFO group at a time', () => {
    const graph = onQueue(
      { batchSize: 1 },
      { ...quick, processingMillis: 1000 },
      { fifoQueue: true, contentBasedDeduplication: true },
    );
    const stand = new Stand(graph);
    for (let n = 0; n < 6; n += 1) stand.send('q', { body: `m${n}`, groupId: n % 2 === 0 ? 'A' : 'B' });
    enable(stand);
    expect(stand.at(0.5).counters('f')['running']).toBe(2);
    expect(stand.at(3.5).counters('f')).toMatchObject({ running: 0, succeeded: 6 });
  });
});

function onStream(mapping: object, shards = 1) {
  return design(
    { s: ['kinesis', { shardCount: shards }], f: ['lambda', quick], lost: ['sqs'] },
    { m: ['event-source-mapping', 's', 'f', { startingPosition: 'TRIM_HORIZON', ...mapping }] },
  );
}

describe('the mapping of a stream', () => {
  const poisonOnly = ({ messages }: ScriptedWork) => (messages.some(message => message.body === 'm2') ? bad : ok);

  it('is held up by a failing batch for good unless told otherwise', () => {
    const stand = new Stand(onStream({ batchSize: 4 }), { scripts: { f: poisonOnly } });
    sendMany(stand, 's', 12);
    expect(stand.at(600).counters('f')['succeeded']).toBeUndefined();
    expect(stand.counters('s')['iteratorAgeMillis']).toBe(600_000);
  });

  it('finds the bad record by splitting and goes on after its retries', () => {
    const graph = onStream({
      batchSize: 8,
      bisectBatchOnFunctionError: true,
      maximumRetryAttempts: 1,
      onFailureDestination: 'lost',
    });
    const delivered: string[] = [];
    const script = (work: ScriptedWork) => {
      const end = poisonOnly(work);
      if (end.outcome === 'success') delivered.push(...work.messages.map(message => message.body));
      return end;
    };
    const stand = new Stand(graph, { scripts: { f: script } });
    sendMany(stand, 's', 8);
    stand.at(300);
    expect(delivered).toEqual(['m0', 'm1', 'm3', 'm4', 'm5', 'm6', 'm7']);
    expect(JSON.parse(stand.bodies('lost')[0] ?? '')).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted' },
      KinesisBatchInfo: { batchSize: 1, shardId: 'shardId-000000000000' },
    });
    expect(stand.counters('s')['iteratorAgeMillis']).toBe(0);
    expect(stand.simulation.report().lost).toBe(0);
  });

  it('loses what it gives up without a destination', () => {
    const stand = new Stand(onStream({ batchSize: 1, maximumRetryAttempts: 0 }), { scripts: { f: poisonOnly } });
    sendMany(stand, 's', 5);
    expect(stand.at(60).simulation.report()).toMatchObject({ lost: 1 });
    expect(stand.counters('f')['succeeded']).toBe(4);
  });

  it('works on as many batches of a shard as its parallelization factor, one of a key at a time', () => {
    const busy = new Map<string, number>();
    const graph = design(
      { s: ['kinesis', { shardCount: 1 }], f: ['lambda', { ...quick, processingMillis: 1000 }] },
      {
        m: [
          'event-source-mapping',
          's',
          'f',
          { startingPosition: 'TRIM_HORIZON', parallelizationFactor: 3, batchSize: 1 },
        ],
      },
    );
    const stand = new Stand(graph, {
      scripts: {
        f: ({ messages }) => {
          for (const { partitionKey = '' } of messages) busy.set(partitionKey, (busy.get(partitionKey) ?? 0) + 1);
          return { ...ok, workMillis: 1000 };
        },
      },
    });
    sendMany(stand, 's', 14);
    expect(stand.at(1.5).counters('f')['running']).toBe(3);
    stand.at(60);
    expect([...busy.values()].reduce((sum, count) => sum + count, 0)).toBe(14);
  });

  it('closes each tumbling window with one more invoke', () => {
    const sizes: number[] = [];
    const stand = new Stand(onStream({ batchSize: 10, tumblingWindowSeconds: 30 }), {
      scripts: {
        f: ({ messages }) => {
          sizes.push(messages.length);
          return ok;
        },
      },
    });
    sendMany(stand, 's', 2);
    stand.at(10);
    sendMany(stand, 's', 1);
    stand.at(40);
    sendMany(stand, 's', 1);
    stand.at(100);
    expect(sizes).toEqual([2, 1, 0, 1, 0]);
  });

  it('finishes a parent shard before its children', () => {
    const order: string[] = [];
    const stand = new Stand(onStream({ batchSize: 1 }), {
      scripts: {
        f: ({ messages }) => {
          order.push(...messages.map(message => message.body));
          return { ...ok, workMillis: 500 };
        },
      },
    });
    sendMany(stand, 's', 4);
    stand.simulation
      .call<{ splitShard(request: object): unknown }>('s')
      .splitShard({ shardId: 'shardId-000000000000' });
    for (let n = 0; n < 6; n += 1) stand.simulation.send('s', { body: `child ${n}`, partitionKey: `key ${n}` });
    stand.at(60);
    expect(order.slice(0, 4)).toEqual(['m0', 'm1', 'm2', 'm3']);
    expect(order.slice(4).every(body => body.startsWith('child'))).toBe(true);
    expect(order).toHaveLength(10);
    const shards = stand.simulation.call<StreamApi>('s').shards();
    expect(shards.map(shard => shard.isClosed)).toEqual([true, false, false]);
  });
});
