import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
