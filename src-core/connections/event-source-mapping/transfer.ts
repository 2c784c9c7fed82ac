import type { SimulationContext, Transfer } from '../../contract/behaviour.ts';
import { countStates } from '../../contract/census.ts';
import type { GraphConnection } from '../../contract/graph.ts';
import type { InvocationEnd } from '../../contract/service-api.ts';
import { InternalError } from '../../shared/internal-error.ts';
import type { EventSourceMappingValues } from './properties.ts';
import { dispatch, invokeBatch } from './transfer/lane.ts';
import { batchTable, mappingLifecycles, pollerTable } from './transfer/lifecycles.ts';
import {
  createQueuePoller,
  fire,
  invoke,
  poll,
  type QueueBatch,
  type QueuePoller,
  rescale,
  settle,
} from './transfer/queue-poller.ts';
import { openShards, readShard, wakeReader } from './transfer/shard-reader.ts';
import { resume, settleBatch } from './transfer/stream-results.ts';
import {
  createStreamConsumer,
  type ShardConsumer,
  type StreamBatch,
  type StreamConsumer,
  unfinishedRecords,
} from './transfer/stream-state.ts';

type Mapping = GraphConnection<EventSourceMappingValues>;
type MappingState = QueuePoller | StreamConsumer;

function asPoller(state: MappingState): QueuePoller {
  if (state.source !== 'queue') throw new InternalError('MAPPING_SOURCE', 'this mapping does not read a queue');
  return state;
}

function asConsumer(state: MappingState): StreamConsumer {
  if (state.source !== 'stream') throw new InternalError('MAPPING_SOURCE', 'this mapping does not read a stream');
  return state;
}

function enable(mapping: Mapping, state: MappingState, context: SimulationContext): void {
  if (state.source === 'stream') {
    state.isEnabled = true;
    const known = [...state.shards.values()];
    openShards(mapping, state, context);
    for (const shard of known) readShard(mapping, state, shard, context);
    return;
  }
  if (state.state !== 'disabled') return;
  state.state = pollerTable.step(state.state, state, { type: 'mapping.enabled' });
  poll(mapping, state, context);
}

function disable(state: MappingState): void {
  if (state.source === 'stream') state.isEnabled = false;
  else if (state.state !== 'disabled') state.state = pollerTable.step(state.state, state, { type: 'mapping.disabled' });
}

type LaneName = { readonly shardId: string; readonly lane: number };

function lookAtLane(
  mapping: Mapping,
  state: MappingState,
  name: LaneName,
  hasBatchingWindowEnded: boolean,
  context: SimulationContext,
): void {
  const consumer = asConsumer(state);
  const shard = consumer.shards.get(name.shardId);
  const lane = shard?.lanes[name.lane];
  if (shard === undefined || lane === undefined) return;
  if (hasBatchingWindowEnded) {
    lane.windowTimer = -1;
    lane.isWindowOver = true;
  }
  dispatch(mapping, consumer, shard, name.lane, context);
}

function invokeStreamBatch(
  mapping: Mapping,
  state: StreamConsumer,
  batch: StreamBatch,
  context: SimulationContext,
): void {
  const shard = state.shards.get(batch.shardId);
  if (shard !== undefined) invokeBatch(mapping, shard, batch, context);
}

function retryBatch(
  mapping: Mapping,
  state: MappingState,
  batch: QueueBatch | StreamBatch,
  context: SimulationContext,
): void {
  if (state.source === 'stream') {
    batch.state = batchTable.step(batch.state, batch, { type: 'batch.retried' });
    invokeStreamBatch(mapping, state, batch as StreamBatch, context);
  } else {
    batch.state = batchTable.step(batch.state, batch, { type: 'batch.retried' });
    invoke(mapping, state, batch as QueueBatch, context);
  }
}

/** What happens on a wire of kind event-source-mapping: Lambda polls the queue or the stream and invokes the function. */
export const eventSourceMappingTransfer: Transfer<EventSourceMappingValues, MappingState> = {
  lifecycles: mappingLifecycles,
  initial: (mapping, graph) =>
    graph.resource(mapping.from)?.type === 'kinesis'
      ? createStreamConsumer(mapping)
      : createQueuePoller(mapping, graph),
  start: (mapping, state, context) => {
    if (mapping.properties.enabled) enable(mapping, state, context);
  },
  on: {
    'messages.available': (mapping, state, _data, context) => poll(mapping, asPoller(state), context),
    'poll.due': (mapping, state, _data, context) => poll(mapping, asPoller(state), context),
    'scaling.due': (mapping, state, _data, context) => rescale(mapping, asPoller(state), context),
    'window.ended': (mapping, state, data: QueueBatch | LaneName, context) => {
      if (state.source === 'stream') lookAtLane(mapping, state, data as LaneName, true, context);
      else fire(state, data as QueueBatch, context);
    },
    'tumbling-window.ended': (mapping, state, data: LaneName, context) =>
      lookAtLane(mapping, state, data, false, context),
    'batch.arrived': (mapping, state, batch: QueueBatch | StreamBatch, context) => {
      if (state.source === 'stream') invokeStreamBatch(mapping, state, batch as StreamBatch, context);
      else invoke(mapping, state, batch as QueueBatch, context);
    },
    'batch.retry-due': (mapping, state, batch: QueueBatch | StreamBatch, context) =>
      retryBatch(mapping, state, batch, context),
    'batch.due': (mapping, state, batch: StreamBatch, context) => resume(mapping, asConsumer(state), batch, context),
    'invocation.ended': (
      mapping,
      state,
      data: { readonly batch: QueueBatch | StreamBatch; readonly end: InvocationEnd },
      context,
    ) => {
      if (state.source === 'stream') settleBatch(mapping, state, data.batch as StreamBatch, data.end, context);
      else settle(mapping, state, data.batch as QueueBatch, data.end, context);
    },
    'read.due': (mapping, state, shard: ShardConsumer, context) => {
      shard.readTimer = -1;
      readShard(mapping, asConsumer(state), shard, context);
    },
    'records.available': (mapping, state, { shardId }: { readonly shardId: string }, context) =>
      wakeReader(mapping, asConsumer(state), shardId, context),
  },
  operations: {
    enable: (mapping, state, _request, context) => enable(mapping, state, context),
    disable: (_mapping, state) => disable(state),
  },
  gauges: (_mapping, state) =>
    state.source === 'queue'
      ? {
          running: state.running,
          concurrency: Math.floor(state.concurrency),
          gathered: state.gathering?.received.length ?? 0,
        }
      : {
          running: [...state.shards.values()].flatMap(shard => shard.lanes).filter(lane => lane.running !== undefined)
            .length,
          unfinishedRecords: [...state.shards.values()].reduce((sum, shard) => sum + unfinishedRecords(shard), 0),
        },
  census: state => {
    if (state.source === 'queue') return { poller: countStates([state]) };
    const lanes = [...state.shards.values()].flatMap(shard => shard.lanes);
    return {
      'shard-consumer': countStates(state.shards.values()),
      batch: countStates(lanes.flatMap(lane => lane.running ?? [])),
    };
  },
  lifecycleOf: (state, id) => {
    if (state.source === 'queue') {
      if (id !== 'poller') return undefined;
      return { lifecycle: 'poller', state: state.state, context: { concurrency: state.concurrency } };
    }
    const shard = state.shards.get(id);
    return shard && { lifecycle: 'shard-consumer', state: shard.state, context: { reads: shard.reads } };
  },
};
