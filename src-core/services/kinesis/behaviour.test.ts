import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StreamApi } from '../../contract/service-api.ts';
import { OUTSIDE, type OutsideApi } from '../../simulation/outside.ts';
import { design } from '../../simulation/testing/design.ts';
import { Stand } from '../../simulation/testing/stand.ts';
import { hashKeyOf } from './behaviour/put.ts';

const stream = (properties: object = {}) =>
  new Stand(design({ s: ['kinesis', { ...properties }] }), { isTracing: false });

describe('a stream', () => {
  it('hashes partition keys as MD5 does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), key => {
        expect(hashKeyOf(key)).toBe(BigInt(`0x${createHash('md5').update(key).digest('hex')}`));
      }),
    );
  });

  it('sends a key to the shard whose equal share of the hash keys holds it', () => {
    const stand = stream({ shardCount: 3 });
    for (let n = 0; n < 60; n += 1) {
      const key = `user-${n}`;
      const hash = BigInt(`0x${createHash('md5').update(key).digest('hex')}`);
      const result = stand.simulation.send('s', { body: 'x', partitionKey: key });
      const shard = Number((hash * 3n) >> 128n);
      expect(result).toMatchObject({ ok: true, value: { shardId: `shardId-00000000000${shard}` } });
      stand.at(n + 1);
    }
  });

  it('takes 1,000 records a second and shard, and throttles the rest', () => {
    const stand = stream({ shardCount: 1 });
    for (let n = 0; n < 1500; n += 1) stand.simulation.send('s', { body: 'x', partitionKey: 'k' });
    expect(stand.counters('s')).toMatchObject({ incomingRecords: 1000, writeThrottles: 500 });
    stand.at(1);
    expect(stand.simulation.send('s', { body: 'x', partitionKey: 'k' }).ok).toBe(true);
  });

  it('takes 1 MiB a second and shard', () => {
    const stand = stream({ shardCount: 1 });
    const body = 'a'.repeat(400 * 1024);
    const results = [1, 2, 3].map(() => stand.simulation.send('s', { body, partitionKey: 'k' }).ok);
    expect(results).toEqual([true, true, false]);
  });

  it('starts an on-demand stream with room for 4,000 records a second', () => {
    const stand = stream({ streamMode: 'ON_DEMAND' });
    for (let n = 0; n < 5000; n += 1) stand.simulation.send('s', { body: 'x', partitionKey: `k${n}` });
    const { incomingRecords = 0, openShards } = stand.counters('s');
    expect(openShards).toBe(4);
    expect(incomingRecords).toBeGreaterThan(3800);
    expect(incomingRecords).toBeLessThanOrEqual(4000);
  });

  it('doubles the room of an on-demand stream after a quarter of an hour at its peak', () => {
    const stand = stream({ streamMode: 'ON_DEMAND' });
    const burst = () => {
      const before = stand.counters('s')['incomingRecords'] ?? 0;
      for (let n = 0; n < 9_000; n += 1) stand.simulation.send('s', { body: 'x', partitionKey: `k${n}` });
      return (stand.counters('s')['incomingRecords'] ?? 0) - before;
    };
    const first = burst();
    stand.at(901);
    expect(burst()).toBeGreaterThan(1.8 * first);
  });

  it('answers PutRecords record by record: the call succeeds, what a full shard throttles has failed', () => {
    const stand = stream({ shardCount: 1 });
    const put = (count: number) => {
      const entries = Array.from({ length: count }, (_, n) => ({
        id: `${n}`,
        message: { body: 'x', partitionKey: 'k' },
      }));
      return stand.simulation.call<OutsideApi>(OUTSIDE).sendBatch({ to: 's', entries });
    };
    for (const all of [put(500), put(450)]) expect(all).toMatchObject({ ok: true, value: { failed: [] } });
    const partial = put(60);
    expect(partial).toMatchObject({ ok: true });
    if (!partial.ok) return;
    expect([partial.value.successful.length, partial.value.failed.length]).toEqual([50, 10]);
    expect(partial.value.failed[0]?.error.code).toBe('ProvisionedThroughputExceededException');
    expect(put(501)).toMatchObject({ ok: false, error: { code: 'ValidationException' } });
  });

  it('shares 2 MiB and five reads a second among plain consumers; enhanced fan-out has its own', () => {
    const stand = stream({ shardCount: 1 });
    for (let n = 0; n < 3; n += 1) stand.send('s', { body: 'x', partitionKey: 'k' });
    const api = stand.simulation.call<StreamApi>('s');
    const read = (isEnhancedFanOut: boolean) =>
      api.read({ shardId: 'shardId-000000000000', position: 0, maximum: 10, isEnhancedFanOut }).ok;
    expect(Array.from({ length: 6 }, () => read(false))).toEqual([true, true, true, true, true, false]);
    expect(Array.from({ length: 6 }, () => read(true))).toEqual([true, true, true, true, true, true]);
    stand.at(1);
    expect(read(false)).toBe(true);
  });

  it('puts iterators at the oldest record, after the newest, or at a time', () => {
    const stand = stream({ shardCount: 1 });
    for (const second of [0, 10, 20]) stand.at(second).send('s', { body: `at ${second}`, partitionKey: 'k' });
    const api = stand.simulation.call<StreamApi>('s');
    const at = (type: 'TRIM_HORIZON' | 'LATEST' | 'AT_TIMESTAMP', atMillis?: number) =>
      api.position({ shardId: 'shardId-000000000000', type, atMillis });
    expect([at('TRIM_HORIZON'), at('LATEST'), at('AT_TIMESTAMP', 5_000), at('AT_TIMESTAMP', 10_000)]).toEqual([
      0, 3, 1, 1,
    ]);
  });

  it('closes a shard that is split, and its halves take its keys', () => {
    const stand = stream({ shardCount: 1 });
    stand.send('s', { body: 'before', partitionKey: 'k' });
    const api = stand.simulation.call<StreamApi & { splitShard(of: { shardId: string }): { ok: boolean } }>('s');
    expect(api.splitShard({ shardId: 'shardId-000000000000' }).ok).toBe(true);
    expect(api.splitShard({ shardId: 'shardId-000000000000' }).ok).toBe(false);
    expect(api.shards().map(({ isClosed, parents }) => [isClosed, parents.length])).toEqual([
      [true, 0],
      [false, 1],
      [false, 1],
    ]);
    const sent = stand.send('s', { body: 'after', partitionKey: 'k' });
    expect(sent.ok && sent.value.shardId).not.toBe('shardId-000000000000');
  });

  it('refuses a record without a key, or too large', () => {
    const stand = stream();
    expect(stand.simulation.send('s', { body: 'x' }).ok).toBe(false);
    expect(stand.simulation.send('s', { body: 'a'.repeat(1_048_577), partitionKey: 'k' }).ok).toBe(false);
  });

  it('loses records that nobody has read when retention is over', () => {
    const stand = stream({ retentionPeriodHours: 24 });
    stand.simulation.send('s', { body: 'x', partitionKey: 'k' });
    expect(stand.at(86_399).counters('s')['stored']).toBe(1);
    expect(stand.at(86_401).counters('s')).toMatchObject({ stored: 0, expired: 1 });
    expect(stand.simulation.report().lost).toBe(1);
  });

  it('merges neighbours only, and what comes later goes to the child', () => {
    const stand = stream({ shardCount: 3 });
    const merge = (shardId: string, adjacentShardId: string) =>
      stand.simulation
        .call<{ mergeShards(request: object): { ok: boolean } }>('s')
        .mergeShards({ shardId, adjacentShardId });
    expect(merge('shardId-000000000000', 'shardId-000000000002').ok).toBe(false);
    expect(merge('shardId-000000000001', 'shardId-000000000000').ok).toBe(true);
    expect(stand.counters('s')['openShards']).toBe(2);
    const shards = new Set<unknown>();
    for (let n = 0; n < 30; n += 1) {
      const sent = stand.simulation.send('s', { body: 'x', partitionKey: `k${n}` });
      shards.add(sent.ok && sent.value.shardId);
    }
    expect([...shards].sort()).toEqual(['shardId-000000000002', 'shardId-000000000003']);
  });
});
