import type { ServiceBehaviour } from '../../contract/behaviour.ts';
import type { AcceptRequest } from '../../contract/service-api.ts';
import { putRecord } from './behaviour/put.ts';
import { putRecords } from './behaviour/put-records.ts';
import {
  commit,
  expireOldest,
  iteratorAge,
  listShards,
  mergeShards,
  positionOf,
  readRecords,
  splitShard,
  waitForRecords,
} from './behaviour/read.ts';
import { createStreamState, type StreamState } from './behaviour/stream-state.ts';
import type { KinesisValues } from './properties.ts';

function storedRecords(state: StreamState): number {
  return [...state.shards.values()].reduce((sum, shard) => sum + shard.nextPosition - shard.firstPosition, 0);
}

/** How a Kinesis data stream acts: keys to shards, order, limits of each shard, retention, readers, split and merge. */
export const kinesisBehaviour: ServiceBehaviour<KinesisValues, StreamState> = {
  lifecycles: [],
  initial: stream => createStreamState(stream.properties),
  on: { 'oldest.expired': (stream, state, _data, context) => expireOldest(stream, state, context) },
  operations: {
    accept: (stream, state, request: AcceptRequest, context) => putRecord(stream, state, request, context),
    acceptBatch: (stream, state, request: Parameters<typeof putRecords>[2], context) =>
      putRecords(stream, state, request, context),
    shards: (_stream, state) => listShards(state),
    position: (_stream, state, request: Parameters<typeof positionOf>[1]) => positionOf(state, request),
    read: (stream, state, request: Parameters<typeof readRecords>[2], context) =>
      readRecords(stream, state, request, context),
    waitForRecords: (_stream, state, request: Parameters<typeof waitForRecords>[1], context) =>
      waitForRecords(state, request, context),
    commit: (_stream, state, request: Parameters<typeof commit>[1]) => commit(state, request),
    splitShard: (_stream, state, request: Parameters<typeof splitShard>[1], context) =>
      splitShard(state, request, context),
    mergeShards: (_stream, state, request: Parameters<typeof mergeShards>[1], context) =>
      mergeShards(state, request, context),
  },
  gauges: (_stream, state, nowMillis) => ({
    stored: storedRecords(state),
    openShards: [...state.shards.values()].filter(shard => !shard.isClosed).length,
    iteratorAgeMillis: iteratorAge(state, nowMillis),
  }),
  held: storedRecords,
};
