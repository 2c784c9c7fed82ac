import type { ReplyTo } from '../../../contract/message.ts';
import { KeptApart } from '../../../shared/kept-apart.ts';
import type { Millis } from '../../../shared/units.ts';
import { initialShardCount, type KinesisValues, kinesisLimits } from '../properties.ts';
import { blockAt, createRecordLog, type RecordLog } from './record-log.ts';
import { StoredRecord } from './stored-record.ts';

/** Calls and bytes within the running second. */
export interface RateWindow {
  second: number;
  calls: number;
  bytes: number;
}

/** A shard: a range of hash keys, and its records in order. */
export interface Shard {
  readonly id: string;
  readonly parents: readonly string[];
  /** Lowest and highest hash key, 0 … 2^128 - 1, both inside. */
  readonly lowest: bigint;
  readonly highest: bigint;
  isClosed: boolean;
  readonly records: RecordLog;
  /** Position of the first record that is still stored; positions count from 0 and are never used again. */
  firstPosition: number;
  /** Position of the next record. */
  nextPosition: number;
  readonly writes: RateWindow;
  readonly reads: RateWindow;
  /** Consumers that wait for its next record; one request each. */
  readonly waiting: ReplyTo[];
}

/** Write capacity of an on-demand stream and what it is derived from. */
export interface OnDemandCapacity {
  recordsPerSecond: number;
  bytesPerSecond: number;
  /** Highest use of any second so far, in bytes and in records. */
  peakBytes: number;
  peakRecords: number;
  readonly writes: RateWindow;
}

/**
 * Shard of a partition key, so that a key is hashed once; emptied when it grows or shards change. What it holds can be
 * worked out again, so that a checkpoint begins without it.
 */
export class Routes extends KeptApart {
  readonly shards = new Map<string, Shard>();

  forCopy(): Routes {
    return new Routes();
  }
}

/** A stream. Plain data. */
export interface StreamState {
  readonly shards: Map<string, Shard>;
  nextShardNumber: number;
  readonly routes: Routes;
  /** Round robin of automatic distribution. */
  turn: number;
  /** Position that each consumer has finished up to, by consumer and shard. */
  readonly committed: Map<string, Map<string, number>>;
  isExpiryScheduled: boolean;
  readonly onDemand: OnDemandCapacity | undefined;
}

/** 2^128: one above the highest hash key. */
export const HASH_KEYS = 1n << 128n;

/** A stream with its first shards, equal ranges of the hash keys. */
export function createStreamState(properties: KinesisValues): StreamState {
  const count = initialShardCount(properties);
  const state: StreamState = {
    shards: new Map(),
    nextShardNumber: 0,
    routes: new Routes(),
    turn: 0,
    committed: new Map(),
    isExpiryScheduled: false,
    onDemand: properties.streamMode === 'ON_DEMAND' ? startingCapacity(properties) : undefined,
  };
  const total = BigInt(count);
  for (let index = 0n; index < total; index += 1n) {
    addShard(state, [], (HASH_KEYS * index) / total, (HASH_KEYS * (index + 1n)) / total - 1n);
  }
  return state;
}

function startingCapacity(properties: KinesisValues): OnDemandCapacity {
  const warm = (properties.warmThroughputMebibytesPerSecond ?? 0) * 1_048_576;
  const bytes = Math.max(kinesisLimits.onDemandStartWriteBytesPerSecond.value, warm);
  const share = bytes / kinesisLimits.onDemandStartWriteBytesPerSecond.value;
  return {
    bytesPerSecond: bytes,
    recordsPerSecond: kinesisLimits.onDemandStartRecordsPerSecond.value * share,
    peakBytes: 0,
    peakRecords: 0,
    writes: { second: -1, calls: 0, bytes: 0 },
  };
}

/** Adds an open shard. */
export function addShard(state: StreamState, parents: readonly string[], lowest: bigint, highest: bigint): Shard {
  const shard: Shard = {
    id: `shardId-${String(state.nextShardNumber).padStart(12, '0')}`,
    parents,
    lowest,
    highest,
    isClosed: false,
    records: createRecordLog(),
    firstPosition: 0,
    nextPosition: 0,
    writes: { second: -1, calls: 0, bytes: 0 },
    reads: { second: -1, calls: 0, bytes: 0 },
    waiting: [],
  };
  state.nextShardNumber += 1;
  state.shards.set(shard.id, shard);
  state.routes.shards.clear();
  return shard;
}

/** Begins a new second of a window when one has passed. */
export function rollWindow(window: RateWindow, nowMillis: Millis): void {
  const second = Math.floor(nowMillis / 1000);
  if (window.second === second) return;
  window.second = second;
  window.calls = 0;
  window.bytes = 0;
}

/** The record at a position, if it is stored. */
export function recordAt(shard: Shard, position: number): StoredRecord | undefined {
  if (position < shard.firstPosition || position >= shard.nextPosition) return undefined;
  const block = blockAt(shard.records, position);
  return block && new StoredRecord(block, shard.id, position);
}
