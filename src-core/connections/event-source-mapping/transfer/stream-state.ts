import type { GraphConnection } from '../../../contract/graph.ts';
import type { Message } from '../../../contract/message.ts';
import type { StreamRecord } from '../../../contract/service-api.ts';
import { createDeque, type Deque, dequeSize, peekFront } from '../../../shared/deque.ts';
import type { Millis } from '../../../shared/units.ts';
import { type EventSourceMappingValues, effectiveBatchSize } from '../properties.ts';
import { type BatchContext, batchTable, type ShardConsumerContext, shardConsumerTable } from './lifecycles.ts';

type Mapping = GraphConnection<EventSourceMappingValues>;

/** A batch of a shard's records; its lifecycle's context is part of it. */
export interface StreamBatch extends BatchContext {
  state: string;
  readonly shardId: string;
  readonly lane: number;
  readonly records: readonly StreamRecord[];
  /** What the records hold. */
  readonly messages: readonly Message[];
  /** The closing invoke of a tumbling window; it holds no records. */
  readonly closesWindow: number | undefined;
}

/** What is processed one batch at a time: a whole shard, or with a parallelization factor a part of its keys. */
export interface Lane {
  readonly buffer: Deque<StreamRecord>;
  /** Batches to be run before anything of the buffer: retries and halves, the next one last. */
  readonly pending: StreamBatch[];
  running: StreamBatch | undefined;
  /** Failures and throttles in a row: how long the next wait is. */
  setbacks: number;
  windowTimer: number;
  isWindowOver: boolean;
  /** Tumbling window that has been worked on and not closed. */
  openWindow: number | undefined;
}

/** The consumer of one shard; its lifecycle's context is part of it. */
export interface ShardConsumer extends ShardConsumerContext {
  state: string;
  readonly shardId: string;
  position: number;
  lastReadAtMillis: Millis;
  /** Timer of the next read, -1 when none is due. */
  readTimer: number;
  readonly lanes: readonly Lane[];
}

/** A mapping that reads a stream. Plain data. */
export interface StreamConsumer {
  readonly source: 'stream';
  isEnabled: boolean;
  readonly batchSize: number;
  readonly shards: Map<string, ShardConsumer>;
}

/** A consumer that has not begun. */
export function createStreamConsumer(mapping: Mapping): StreamConsumer {
  return {
    source: 'stream',
    isEnabled: false,
    batchSize: effectiveBatchSize(mapping.properties, 'kinesis'),
    shards: new Map(),
  };
}

/** The consumer of a shard from a position on. */
export function createShardConsumer(shardId: string, position: number, lanes: number): ShardConsumer {
  return {
    state: shardConsumerTable.initial,
    reads: 0,
    shardId,
    position,
    lastReadAtMillis: Number.NEGATIVE_INFINITY,
    readTimer: -1,
    lanes: Array.from({ length: lanes }, createLane),
  };
}

function createLane(): Lane {
  return {
    buffer: createDeque(),
    pending: [],
    running: undefined,
    setbacks: 0,
    windowTimer: -1,
    isWindowOver: false,
    openWindow: undefined,
  };
}

/** A batch that has not been invoked yet, or (with counts) one that goes on from another. */
export function createStreamBatch(
  shardId: string,
  lane: number,
  records: readonly StreamRecord[],
  counts: Partial<BatchContext> = {},
  closesWindow?: number,
): StreamBatch {
  return {
    state: batchTable.initial,
    throttles: 0,
    invocations: 0,
    failures: 0,
    ...counts,
    shardId,
    lane,
    records,
    messages: records.map(record => record.message),
    closesWindow,
  };
}

/** Records of a shard that have been read and not finished. */
export function unfinishedRecords(consumer: ShardConsumer): number {
  return consumer.lanes.reduce(
    (sum, lane) =>
      sum +
      dequeSize(lane.buffer) +
      (lane.running?.records.length ?? 0) +
      lane.pending.reduce((inPending, batch) => inPending + batch.records.length, 0),
    0,
  );
}

/** Records before this position are done. */
export function donePosition(consumer: ShardConsumer): number {
  let lowest = consumer.position;
  for (const lane of consumer.lanes) {
    lowest = Math.min(lowest, firstPosition(lane.running?.records[0]), firstPosition(peekFront(lane.buffer)));
    for (const batch of lane.pending) lowest = Math.min(lowest, firstPosition(batch.records[0]));
  }
  return lowest;
}

function firstPosition(record: StreamRecord | undefined): number {
  return record?.position ?? Number.POSITIVE_INFINITY;
}
