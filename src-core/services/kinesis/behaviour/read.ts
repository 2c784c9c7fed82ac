import { refusalByFault, type SimulationContext } from '../../../contract/behaviour.ts';
import type { GraphResource } from '../../../contract/graph.ts';
import { accepted, type CallResult, type ReplyTo, refused } from '../../../contract/message.ts';
import type { ShardRead, ShardView, StreamApi, StreamRecord } from '../../../contract/service-api.ts';
import { keepWaiting } from '../../../contract/waiting.ts';
import { InternalError } from '../../../shared/internal-error.ts';
import type { Bytes, Millis } from '../../../shared/units.ts';
import { type KinesisValues, kinesisLimits } from '../properties.ts';
import { wakeReaders } from './put.ts';
import { forgetBefore } from './record-log.ts';
import { addShard, recordAt, rollWindow, type Shard, type StreamState } from './stream-state.ts';

type Stream = GraphResource<KinesisValues>;

const BYTES_A_GIGABYTE = 1_073_741_824;

/** The shard of an id. */
export function shardOf(state: StreamState, shardId: string): Shard {
  const shard = state.shards.get(shardId);
  if (shard === undefined) throw new InternalError('KINESIS_SHARD', `there is no shard "${shardId}"`);
  return shard;
}

/** ListShards: parents stand before their children. */
export function listShards(state: StreamState): readonly ShardView[] {
  return [...state.shards.values()].map(({ id, parents, isClosed }) => ({ shardId: id, parents, isClosed }));
}

/** GetShardIterator. */
export function positionOf(state: StreamState, request: Parameters<StreamApi['position']>[0]): number {
  const shard = shardOf(state, request.shardId);
  if (request.type === 'LATEST') return shard.nextPosition;
  if (request.type === 'TRIM_HORIZON') return shard.firstPosition;
  let position = shard.firstPosition;
  for (; position < shard.nextPosition; position += 1) {
    if ((recordAt(shard, position)?.arrivedAtMillis ?? 0) >= (request.atMillis ?? 0)) break;
  }
  return position;
}

/** GetRecords, or with enhanced fan-out what SubscribeToShard pushes. */
export function readRecords(
  _stream: Stream,
  state: StreamState,
  request: Parameters<StreamApi['read']>[0],
  context: SimulationContext,
): CallResult<ShardRead> {
  const shard = shardOf(state, request.shardId);
  const fault = refusalByFault(context);
  const hasRoom = request.isEnhancedFanOut || takeRead(shard, context.nowMillis);
  if (fault !== undefined || !hasRoom) {
    context.count('readThrottles');
    return (
      fault ??
      refused(
        'ProvisionedThroughputExceededException',
        `Rate exceeded for shard ${shard.id}, reads are shared by its consumers`,
        true,
      )
    );
  }
  const from = Math.max(request.position, shard.firstPosition);
  const { records, bytes } = collect(shard, from, request.maximum);
  if (!request.isEnhancedFanOut) shard.reads.bytes += bytes;
  const next = from + records.length;
  context.count('outgoingRecords', records.length);
  meterRead(state, request.isEnhancedFanOut, bytes, context);
  const last = records[records.length - 1];
  return accepted({
    records,
    next,
    isEnd: shard.isClosed && next >= shard.nextPosition,
    behindLatestMillis: next >= shard.nextPosition || last === undefined ? 0 : context.nowMillis - last.arrivedAtMillis,
  });
}

function meterRead(state: StreamState, isEnhancedFanOut: boolean, bytes: Bytes, context: SimulationContext): void {
  if (bytes === 0) return;
  if (state.onDemand !== undefined) context.meter('gigabytesOut', bytes / BYTES_A_GIGABYTE);
  else if (isEnhancedFanOut) context.meter('fanOutGigabytes', bytes / BYTES_A_GIGABYTE);
}

function takeRead(shard: Shard, nowMillis: Millis): boolean {
  rollWindow(shard.reads, nowMillis);
  const { calls, bytes } = shard.reads;
  if (calls >= kinesisLimits.shardReadsPerSecond.value || bytes >= kinesisLimits.shardReadBytesPerSecond.value) {
    return false;
  }
  shard.reads.calls += 1;
  return true;
}

function collect(shard: Shard, from: number, maximum: number): { records: readonly StreamRecord[]; bytes: Bytes } {
  const records: StreamRecord[] = [];
  const most = Math.min(maximum, kinesisLimits.getRecordsMaximumRecords.value);
  let bytes = 0;
  for (let position = from; records.length < most && position < shard.nextPosition; position += 1) {
    const record = recordAt(shard, position);
    if (record === undefined) break;
    bytes += record.bodyBytes;
    if (bytes > kinesisLimits.getRecordsMaximumBytes.value && records.length > 0) break;
    records.push(record);
  }
  return { records, bytes };
}

/** Remembers who waits for a record at a position; answers at once when there is one, or the shard is closed. */
export function waitForRecords(
  state: StreamState,
  request: { readonly shardId: string; readonly position: number; readonly replyTo: ReplyTo },
  context: SimulationContext,
): void {
  const shard = shardOf(state, request.shardId);
  if (request.position < shard.nextPosition || shard.isClosed) {
    context.reply(request.replyTo);
    return;
  }
  keepWaiting(shard.waiting, request.replyTo);
}

/** Remembers how far a consumer has got. */
export function commit(state: StreamState, request: Parameters<StreamApi['commit']>[0]): void {
  const positions = state.committed.get(request.consumer) ?? new Map<string, number>();
  state.committed.set(request.consumer, positions);
  positions.set(request.shardId, request.position);
}

/** Retention is over for the oldest records: read by everybody they are done with, else they are lost. */
export function expireOldest(stream: Stream, state: StreamState, context: SimulationContext): void {
  const retention = stream.properties.retentionPeriodHours * 3_600_000;
  let next = Number.POSITIVE_INFINITY;
  for (const shard of state.shards.values()) {
    for (let oldest = firstRecord(shard); oldest !== undefined; oldest = firstRecord(shard)) {
      const expiresIn = oldest.arrivedAtMillis + retention - context.nowMillis;
      if (expiresIn > 0) {
        next = Math.min(next, expiresIn);
        break;
      }
      expireOne(state, shard, oldest, context);
      shard.firstPosition += 1;
    }
    forgetBefore(shard.records, shard.firstPosition);
  }
  state.isExpiryScheduled = Number.isFinite(next);
  if (state.isExpiryScheduled) context.schedule(next, 'oldest.expired');
}

function firstRecord(shard: Shard): StreamRecord | undefined {
  return recordAt(shard, shard.firstPosition);
}

function expireOne(state: StreamState, shard: Shard, record: StreamRecord, context: SimulationContext): void {
  const positions = [...state.committed.values()].flatMap(byShard => byShard.get(shard.id) ?? []);
  const isDone = positions.length > 0 && positions.every(position => position > shard.firstPosition);
  context.count('expired');
  if (isDone) context.finish(record.message, 'discarded', 'retention period over, every consumer has read it');
  else context.finish(record.message, 'expired', 'retention period over before every consumer had read it');
}

/** Age of the oldest record that some consumer has not finished, 0 when all are done. */
export function iteratorAge(state: StreamState, nowMillis: Millis): Millis {
  let age = 0;
  for (const positions of state.committed.values()) {
    for (const [shardId, position] of positions) {
      const shard = state.shards.get(shardId);
      const record = shard === undefined ? undefined : recordAt(shard, Math.max(position, shard.firstPosition));
      if (record !== undefined) age = Math.max(age, nowMillis - record.arrivedAtMillis);
    }
  }
  return age;
}

/** SplitShard: the parent closes, two children share its range; the new one begins at `newStartingHashKey` or in the middle. */
export function splitShard(
  state: StreamState,
  request: { readonly shardId: string; readonly newStartingHashKey?: bigint },
  context: SimulationContext,
): CallResult<readonly string[]> {
  const parent = shardOf(state, request.shardId);
  const middle = request.newStartingHashKey ?? (parent.lowest + parent.highest + 1n) / 2n;
  if (parent.isClosed || middle <= parent.lowest || middle > parent.highest) {
    return refused(
      'InvalidArgumentException',
      `Shard ${parent.id} is closed, or the hash key is not inside its range.`,
    );
  }
  parent.isClosed = true;
  const left = addShard(state, [parent.id], parent.lowest, middle - 1n);
  const right = addShard(state, [parent.id], middle, parent.highest);
  wakeReaders(parent, context);
  return accepted([left.id, right.id]);
}

/** MergeShards: two neighbours close, one child takes both ranges. */
export function mergeShards(
  state: StreamState,
  request: { readonly shardId: string; readonly adjacentShardId: string },
  context: SimulationContext,
): CallResult<string> {
  const parents = [shardOf(state, request.shardId), shardOf(state, request.adjacentShardId)];
  parents.sort((left, right) => (left.lowest < right.lowest ? -1 : 1));
  const [low, high] = parents;
  if (low === undefined || high === undefined || low.isClosed || high.isClosed || low.highest + 1n !== high.lowest) {
    return refused('InvalidArgumentException', 'Only two open shards with adjacent hash key ranges can be merged.');
  }
  for (const parent of parents) parent.isClosed = true;
  const child = addShard(state, [request.shardId, request.adjacentShardId], low.lowest, high.highest);
  for (const parent of parents) wakeReaders(parent, context);
  return accepted(child.id);
}
