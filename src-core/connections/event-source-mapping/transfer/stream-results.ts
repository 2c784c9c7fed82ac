import type { SimulationContext } from '../../../contract/behaviour.ts';
import type { GraphConnection } from '../../../contract/graph.ts';
import type { InvocationEnd, StreamRecord } from '../../../contract/service-api.ts';
import type { EventSourceMappingValues } from '../properties.ts';
import { readBatchReport } from './batch-report.ts';
import { giveUp } from './failure-record.ts';
import { dispatch, runLater, setback } from './lane.ts';
import { batchTable } from './lifecycles.ts';
import { advance } from './shard-reader.ts';
import {
  createStreamBatch,
  type Lane,
  type ShardConsumer,
  type StreamBatch,
  type StreamConsumer,
} from './stream-state.ts';

type Mapping = GraphConnection<EventSourceMappingValues>;

/** The function has ended: the lane goes on, or runs the batch (or what is left of it) again. */
export function settleBatch(
  mapping: Mapping,
  consumer: StreamConsumer,
  batch: StreamBatch,
  end: InvocationEnd,
  context: SimulationContext,
): void {
  const shard = consumer.shards.get(batch.shardId);
  const lane = shard?.lanes[batch.lane];
  if (shard === undefined || lane === undefined) return;
  lane.running = undefined;
  const failedAt = firstFailure(mapping, batch, end);
  if (failedAt === undefined) {
    batch.state = batchTable.step(batch.state, batch, { type: 'invocation.succeeded' });
    lane.setbacks = 0;
    watchWindow(mapping, batch, lane, context);
  } else if (failedAt > 0) {
    batch.state = batchTable.step(batch.state, batch, { type: 'invocation.succeeded' });
    context.count('partialBatches');
    const rest = createStreamBatch(batch.shardId, batch.lane, batch.records.slice(failedAt));
    runLater(lane, rest, setback(lane), context);
  } else {
    retry(mapping, batch, lane, end, context);
  }
  finish(mapping, consumer, shard, batch.lane, context);
}

function finish(
  mapping: Mapping,
  consumer: StreamConsumer,
  shard: ShardConsumer,
  lane: number,
  context: SimulationContext,
): void {
  dispatch(mapping, consumer, shard, lane, context);
  advance(mapping, consumer, shard, context);
}

/** Index of the first record that failed; undefined when all went well. */
function firstFailure(mapping: Mapping, batch: StreamBatch, end: InvocationEnd): number | undefined {
  const identifiers = () => new Set(batch.records.map(record => record.sequenceNumber));
  const report = readBatchReport(end, mapping.properties.reportBatchItemFailures, identifiers);
  if (report.failed === 'none') return undefined;
  if (report.failed === 'all') return 0;
  const { failed } = report;
  const isFailed = (record: StreamRecord) => failed.has(record.sequenceNumber) || failed.has(record.message.id);
  return Math.max(0, batch.records.findIndex(isFailed));
}

// Splitting a batch does not use up a retry; a batch that has no retry left is given up and the lane goes on.
function retry(mapping: Mapping, batch: StreamBatch, lane: Lane, end: InvocationEnd, context: SimulationContext): void {
  const { bisectBatchOnFunctionError, maximumRetryAttempts } = mapping.properties;
  context.count('failedBatches');
  if (bisectBatchOnFunctionError && batch.records.length > 1) {
    batch.state = batchTable.step(batch.state, batch, { type: 'invocation.failed', isRetriedHere: true });
    const middle = Math.ceil(batch.records.length / 2);
    const counts = { failures: batch.failures - 1, invocations: batch.invocations };
    lane.pending.push(createStreamBatch(batch.shardId, batch.lane, batch.records.slice(middle), counts));
    const left = createStreamBatch(batch.shardId, batch.lane, batch.records.slice(0, middle), counts);
    context.record('batch.split', batch.records[0]?.message, {
      reason: `${batch.records.length} records in two`,
    });
    runLater(lane, left, setback(lane), context);
    return;
  }
  const isRetriedHere = maximumRetryAttempts < 0 || batch.failures < maximumRetryAttempts;
  batch.state = batchTable.step(batch.state, batch, { type: 'invocation.failed', isRetriedHere });
  if (isRetriedHere) {
    const { failures, invocations } = batch;
    const again = createStreamBatch(
      batch.shardId,
      batch.lane,
      batch.records,
      { failures, invocations },
      batch.closesWindow,
    );
    runLater(lane, again, setback(lane), context);
    return;
  }
  lane.setbacks = 0;
  giveUp(mapping, batch, 'RetryAttemptsExhausted', end, context);
}

// Once a window has been worked on, its end has to be looked at even when no further record comes.
function watchWindow(mapping: Mapping, batch: StreamBatch, lane: Lane, context: SimulationContext): void {
  if (lane.openWindow === undefined) return;
  const endsAt = (lane.openWindow + 1) * mapping.properties.tumblingWindowSeconds * 1000;
  const data = { shardId: batch.shardId, lane: batch.lane };
  context.schedule(Math.max(0, endsAt - context.nowMillis), 'tumbling-window.ended', data);
}

/** A batch that waited is due: what has become too old meanwhile is given up first. */
export function resume(
  mapping: Mapping,
  consumer: StreamConsumer,
  batch: StreamBatch,
  context: SimulationContext,
): void {
  const shard = consumer.shards.get(batch.shardId);
  const lane = shard?.lanes[batch.lane];
  if (shard === undefined || lane === undefined) return;
  lane.running = undefined;
  lane.pending.push(batch);
  finish(mapping, consumer, shard, batch.lane, context);
}
