import type { SimulationContext } from '../../../contract/behaviour.ts';
import type { GraphConnection } from '../../../contract/graph.ts';
import type { ShardView, StreamApi, StreamRecord } from '../../../contract/service-api.ts';
import { pushBack } from '../../../shared/deque.ts';
import type { Millis } from '../../../shared/units.ts';
import { VIRTUAL_EPOCH_MILLIS } from '../../../shared/virtual-time.ts';
import { type EventSourceMappingValues, eventSourceMappingLimits as limits } from '../properties.ts';
import { dispatch } from './lane.ts';
import { shardConsumerTable } from './lifecycles.ts';
import { passesStreamFilter } from './record-filter.ts';
import {
  createShardConsumer,
  donePosition,
  type ShardConsumer,
  type StreamConsumer,
  unfinishedRecords,
} from './stream-state.ts';

type Mapping = GraphConnection<EventSourceMappingValues>;

/** How soon a pushed record comes (enhanced fan-out), and how often a shard that is behind is read. */
const PUSH_MILLIS = 70;
const CATCHING_UP_MILLIS = 200;

/** Begins to read every shard that may be read: parents first, children when their parents are done. */
export function openShards(mapping: Mapping, consumer: StreamConsumer, context: SimulationContext): void {
  const stream = context.api<StreamApi>(mapping.from);
  const views = stream.shards();
  for (const view of views) {
    if (consumer.shards.has(view.shardId) || !areParentsDone(view, views, consumer)) continue;
    const type = view.parents.length > 0 ? 'TRIM_HORIZON' : (mapping.properties.startingPosition ?? 'TRIM_HORIZON');
    const seconds = mapping.properties.startingPositionTimestampSeconds;
    const position = stream.position({
      shardId: view.shardId,
      type,
      atMillis: seconds === undefined ? undefined : seconds * 1000 - VIRTUAL_EPOCH_MILLIS,
    });
    const shard = createShardConsumer(view.shardId, position, mapping.properties.parallelizationFactor);
    consumer.shards.set(view.shardId, shard);
    stream.commit({ consumer: mapping.id, shardId: view.shardId, position });
    readShard(mapping, consumer, shard, context);
  }
}

function areParentsDone(view: ShardView, views: readonly ShardView[], consumer: StreamConsumer): boolean {
  return view.parents.every(parent => {
    if (!views.some(other => other.shardId === parent)) return true;
    const reading = consumer.shards.get(parent);
    return reading?.state === 'ended' && unfinishedRecords(reading) === 0;
  });
}

/** Reads a shard as far as there is room for its records, and asks to be called again. */
export function readShard(
  mapping: Mapping,
  consumer: StreamConsumer,
  shard: ShardConsumer,
  context: SimulationContext,
): void {
  if (!consumer.isEnabled || shard.state === 'ended' || shard.state === 'reading') return;
  const most = consumer.batchSize * shard.lanes.length;
  const room = 2 * most - unfinishedRecords(shard);
  shard.state = shardConsumerTable.step(shard.state, shard, { type: 'read.due' });
  if (room <= 0) {
    shard.state = shardConsumerTable.step(shard.state, shard, { type: 'buffer.full' });
    return;
  }
  shard.lastReadAtMillis = context.nowMillis;
  const isEnhancedFanOut = mapping.properties.enhancedFanOut;
  const stream = context.api<StreamApi>(mapping.from);
  const result = stream.read({ shardId: shard.shardId, position: shard.position, maximum: room, isEnhancedFanOut });
  if (!result.ok) {
    shard.state = shardConsumerTable.step(shard.state, shard, { type: 'records.read' });
    context.record('read.refused', undefined, { reason: `${result.error.code}: ${result.error.message}` });
    readLater(shard, 1000, context);
    return;
  }
  const { records, next, isEnd } = result.value;
  takeIn(mapping, shard, records, next, context);
  goOn(mapping, consumer, shard, { isEnd, isEmpty: records.length === 0 }, context);
  for (const lane of shard.lanes.keys()) dispatch(mapping, consumer, shard, lane, context);
  commit(mapping, shard, context);
}

function readLater(shard: ShardConsumer, inMillis: Millis, context: SimulationContext): void {
  if (shard.readTimer >= 0) context.cancel(shard.readTimer);
  shard.readTimer = context.schedule(inMillis, 'read.due', shard);
}

function takeIn(
  mapping: Mapping,
  shard: ShardConsumer,
  records: readonly StreamRecord[],
  next: number,
  context: SimulationContext,
): void {
  for (const record of records) {
    if (!passesStreamFilter(mapping, record)) {
      context.count('filteredOut');
      context.record('message.skipped', record.message, { reason: 'no filter pattern of the mapping matches' });
      continue;
    }
    const lane = shard.lanes[laneOf(record, shard.lanes.length)];
    if (lane !== undefined) pushBack(lane.buffer, record);
  }
  shard.position = next;
}

// Which keys share a lane is Lambda's own affair; any spread that keeps a key in its lane will do.
function laneOf(record: StreamRecord, lanes: number): number {
  if (lanes === 1) return 0;
  const { partitionKey = '' } = record.message;
  let hash = 0;
  for (let index = 0; index < partitionKey.length; index += 1) {
    hash = (Math.imul(hash, 31) + partitionKey.charCodeAt(index)) >>> 0;
  }
  return hash % lanes;
}

function goOn(
  mapping: Mapping,
  consumer: StreamConsumer,
  shard: ShardConsumer,
  found: { readonly isEnd: boolean; readonly isEmpty: boolean },
  context: SimulationContext,
): void {
  if (found.isEnd) {
    shard.state = shardConsumerTable.step(shard.state, shard, { type: 'shard.ended' });
    openChildren(mapping, consumer, shard, context);
    return;
  }
  if (!found.isEmpty) {
    shard.state = shardConsumerTable.step(shard.state, shard, { type: 'records.read' });
    readLater(shard, mapping.properties.enhancedFanOut ? PUSH_MILLIS : CATCHING_UP_MILLIS, context);
    return;
  }
  shard.state = shardConsumerTable.step(shard.state, shard, { type: 'shard.found-empty' });
  context.api<StreamApi>(mapping.from).waitForRecords({
    shardId: shard.shardId,
    position: shard.position,
    replyTo: { element: mapping.id, event: 'records.available', data: { shardId: shard.shardId } },
  });
}

/** Records have come to a shard that was found empty: it is read at its next poll. */
export function wakeReader(
  mapping: Mapping,
  consumer: StreamConsumer,
  shardId: string,
  context: SimulationContext,
): void {
  const shard = consumer.shards.get(shardId);
  if (shard === undefined || shard.state !== 'waiting') return;
  readLater(shard, waitForPoll(mapping, shard, context.nowMillis), context);
}

function waitForPoll(mapping: Mapping, shard: ShardConsumer, nowMillis: Millis): Millis {
  if (mapping.properties.enhancedFanOut) return PUSH_MILLIS;
  const interval = 1000 / limits.shardPollsPerSecond.value;
  return Math.max(0, shard.lastReadAtMillis + interval - nowMillis);
}

/** After a batch: says how far the shard is done, reads on where that was held up, opens children of a drained shard. */
export function advance(
  mapping: Mapping,
  consumer: StreamConsumer,
  shard: ShardConsumer,
  context: SimulationContext,
): void {
  commit(mapping, shard, context);
  if (shard.state === 'blocked') readShard(mapping, consumer, shard, context);
  openChildren(mapping, consumer, shard, context);
}

function commit(mapping: Mapping, shard: ShardConsumer, context: SimulationContext): void {
  context
    .api<StreamApi>(mapping.from)
    .commit({ consumer: mapping.id, shardId: shard.shardId, position: donePosition(shard) });
}

function openChildren(
  mapping: Mapping,
  consumer: StreamConsumer,
  shard: ShardConsumer,
  context: SimulationContext,
): void {
  if (shard.state === 'ended' && unfinishedRecords(shard) === 0) openShards(mapping, consumer, context);
}
