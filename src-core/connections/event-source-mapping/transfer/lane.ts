import { refusalByFault, type SimulationContext } from '../../../contract/behaviour.ts';
import type { GraphConnection } from '../../../contract/graph.ts';
import type { FunctionApi, StreamRecord } from '../../../contract/service-api.ts';
import { dequeSize, peekFront, popFront } from '../../../shared/deque.ts';
import type { Millis } from '../../../shared/units.ts';
import { type EventSourceMappingValues, eventSourceMappingLimits as limits } from '../properties.ts';
import { giveUp } from './failure-record.ts';
import { batchTable } from './lifecycles.ts';
import {
  createStreamBatch,
  type Lane,
  type ShardConsumer,
  type StreamBatch,
  type StreamConsumer,
} from './stream-state.ts';

type Mapping = GraphConnection<EventSourceMappingValues>;

const LONGEST_WAIT_MILLIS = 60_000;

/** Starts the next batch of a lane if it is free and has one. */
export function dispatch(
  mapping: Mapping,
  consumer: StreamConsumer,
  shard: ShardConsumer,
  laneIndex: number,
  context: SimulationContext,
): void {
  const lane = shard.lanes[laneIndex];
  if (lane === undefined || lane.running !== undefined) return;
  const batch = lane.pending.pop() ?? nextBatch(mapping, consumer, shard, laneIndex, lane, context);
  if (batch === undefined) return;
  const live = dropOldRecords(mapping, batch, context);
  if (live === undefined) {
    dispatch(mapping, consumer, shard, laneIndex, context);
    return;
  }
  lane.running = live;
  live.state = batchTable.step(live.state, live, { type: 'batch.fired' });
  context.count('batches');
  context.count('passed', live.records.length);
  context.travel(live.messages, 'batch.arrived', live);
}

/** Which tumbling window a record belongs to; always the same where the mapping has none. */
function windowOf(mapping: Mapping, item: StreamRecord): number {
  const seconds = mapping.properties.tumblingWindowSeconds;
  return seconds === 0 ? 0 : Math.floor(item.arrivedAtMillis / (seconds * 1000));
}

function nextBatch(
  mapping: Mapping,
  consumer: StreamConsumer,
  shard: ShardConsumer,
  laneIndex: number,
  lane: Lane,
  context: SimulationContext,
): StreamBatch | undefined {
  const first = peekFront(lane.buffer);
  const closing = windowToClose(mapping, lane, first, context.nowMillis);
  if (closing !== undefined) {
    lane.openWindow = undefined;
    return createStreamBatch(shard.shardId, laneIndex, [], {}, closing);
  }
  if (first === undefined) return undefined;
  const batchingMillis = mapping.properties.maximumBatchingWindowSeconds * 1000;
  if (dequeSize(lane.buffer) < consumer.batchSize && batchingMillis > 0 && !lane.isWindowOver) {
    if (lane.windowTimer < 0) {
      lane.windowTimer = context.schedule(batchingMillis, 'window.ended', { shardId: shard.shardId, lane: laneIndex });
    }
    return undefined;
  }
  if (lane.windowTimer >= 0) context.cancel(lane.windowTimer);
  lane.windowTimer = -1;
  lane.isWindowOver = false;
  return createStreamBatch(shard.shardId, laneIndex, takeRecords(mapping, consumer, lane, windowOf(mapping, first)));
}

function takeRecords(mapping: Mapping, consumer: StreamConsumer, lane: Lane, window: number): readonly StreamRecord[] {
  const records: StreamRecord[] = [];
  let bytes = 0;
  while (records.length < consumer.batchSize && bytes < limits.batchPayloadBytes.value) {
    const next = peekFront(lane.buffer);
    if (next === undefined || windowOf(mapping, next) !== window) break;
    popFront(lane.buffer);
    records.push(next);
    bytes += next.bodyBytes;
  }
  if (mapping.properties.tumblingWindowSeconds > 0) lane.openWindow = window;
  return records;
}

function windowToClose(
  mapping: Mapping,
  lane: Lane,
  first: StreamRecord | undefined,
  nowMillis: Millis,
): number | undefined {
  if (lane.openWindow === undefined) return undefined;
  const endsAt = (lane.openWindow + 1) * mapping.properties.tumblingWindowSeconds * 1000;
  const isPast = first === undefined ? nowMillis >= endsAt : windowOf(mapping, first) > lane.openWindow;
  return isPast ? lane.openWindow : undefined;
}

/** Records at the head of a batch that are too old are given up; undefined when nothing is left of the batch. */
function dropOldRecords(mapping: Mapping, batch: StreamBatch, context: SimulationContext): StreamBatch | undefined {
  const maximumAge = mapping.properties.maximumRecordAgeSeconds;
  if (maximumAge < 0 || batch.records.length === 0) return batch;
  const tooOldBefore = context.nowMillis - maximumAge * 1000;
  const firstLive = batch.records.findIndex(item => item.arrivedAtMillis > tooOldBefore);
  if (firstLive === 0) return batch;
  const old = firstLive < 0 ? batch.records : batch.records.slice(0, firstLive);
  giveUp(mapping, { ...batch, records: old }, 'RecordAgeExceeded', undefined, context);
  if (firstLive < 0) return undefined;
  const { invocations, failures, throttles } = batch;
  return createStreamBatch(batch.shardId, batch.lane, batch.records.slice(firstLive), {
    invocations,
    failures,
    throttles,
  });
}

/** The batch is at the function, or tries again there. A refused invoke does not count as a retry. */
export function invokeBatch(
  mapping: Mapping,
  shard: ShardConsumer,
  batch: StreamBatch,
  context: SimulationContext,
): void {
  const result =
    refusalByFault(context) ??
    context.api<FunctionApi>(mapping.to).invoke({
      messages: batch.messages,
      identifiers: () => batch.records.map(item => item.sequenceNumber),
      via: mapping.id,
      reportsPartialFailures: mapping.properties.reportBatchItemFailures,
      stopsAtFirstFailure: true,
      replyTo: { element: mapping.id, event: 'invocation.ended', data: { batch, end: undefined } },
    });
  if (result.ok) {
    batch.state = batchTable.step(batch.state, batch, { type: 'invocation.accepted' });
    return;
  }
  batch.state = batchTable.step(batch.state, batch, { type: 'invocation.refused' });
  context.count('throttledBatches');
  const lane = shard.lanes[batch.lane];
  if (lane !== undefined) context.schedule(setback(lane), 'batch.retry-due', batch);
}

/** How long a lane waits after one more failure or throttle: a second, doubled each time, a minute at most. AWS publishes no number. */
export function setback(lane: Lane): Millis {
  lane.setbacks += 1;
  return Math.min(LONGEST_WAIT_MILLIS, 1000 * 2 ** (lane.setbacks - 1));
}

/** Puts a batch back to be run after a while; the lane stands still until then. */
export function runLater(lane: Lane, batch: StreamBatch, wait: Millis, context: SimulationContext): void {
  lane.running = batch;
  context.schedule(wait, 'batch.due', batch);
}
