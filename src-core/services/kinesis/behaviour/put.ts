import { md5 } from '@noble/hashes/legacy.js';
import { refusalByFault, type SimulationContext } from '../../../contract/behaviour.ts';
import type { GraphResource } from '../../../contract/graph.ts';
import { accepted, type CallError, type CallResult, refused } from '../../../contract/message.ts';
import type { AcceptAnswer, AcceptRequest } from '../../../contract/service-api.ts';
import { answerWaiting } from '../../../contract/waiting.ts';
import { InternalError } from '../../../shared/internal-error.ts';
import type { Bytes, Millis } from '../../../shared/units.ts';
import { utf8Bytes, utf8Length } from '../../../shared/utf8.ts';
import { type KinesisValues, kinesisLimits } from '../properties.ts';
import { appendRecord } from './record-log.ts';
import { PutAnswer, sequenceNumberOf } from './stored-record.ts';
import { type OnDemandCapacity, rollWindow, type Shard, type StreamState } from './stream-state.ts';

type Stream = GraphResource<KinesisValues>;
type Refusal = { readonly ok: false; readonly error: CallError };

const PUT_UNIT_BYTES = 25_600;
const BYTES_A_GIGABYTE = 1_073_741_824;
const ROUTES_KEPT = 20_000;
const LOOK_BACK_MILLIS = 900_000;

/** The MD5 of a partition key as a number, 0 … 2^128 - 1. */
export function hashKeyOf(partitionKey: string): bigint {
  let hash = 0n;
  for (const byte of md5(utf8Bytes(partitionKey))) hash = (hash << 8n) | BigInt(byte);
  return hash;
}

/** PutRecord: into the shard whose range holds the MD5 of the partition key. */
export function putRecord(
  stream: Stream,
  state: StreamState,
  request: AcceptRequest,
  context: SimulationContext,
): CallResult<AcceptAnswer> {
  const { message } = request;
  const key = message.partitionKey ?? '';
  const bytes = message.bodyBytes + utf8Length(key);
  const refusal = refusalOf(stream, key, bytes) ?? refusalByFault(context);
  if (refusal !== undefined) {
    context.count(refusal.error.isRetryable ? 'writeThrottles' : 'refused');
    return refusal;
  }
  const shard = shardFor(stream, state, key);
  if (!takeCapacity(stream, state, shard, bytes, context.nowMillis)) {
    context.count('writeThrottles');
    return refused(
      'ProvisionedThroughputExceededException',
      `Rate exceeded for shard ${shard.id} in stream ${stream.name}`,
      true,
    );
  }
  context.exposeToPoison(message);
  const position = shard.nextPosition++;
  appendRecord(shard.records, position, message, context);
  context.count('incomingRecords');
  if (state.onDemand === undefined) context.meter('putUnits', Math.ceil(bytes / PUT_UNIT_BYTES));
  else context.meter('gigabytesIn', bytes / BYTES_A_GIGABYTE);
  if (context.isTracing) {
    context.record('message.stored', message, {
      detail: { shard: shard.id, sequenceNumber: sequenceNumberOf(shard.id, position) },
    });
  }
  watchRetention(stream, state, context);
  wakeReaders(shard, context);
  return accepted(new PutAnswer(message.serial, shard.id, position));
}

function refusalOf(stream: Stream, key: string, bytes: Bytes): Refusal | undefined {
  const { recordDistributionStrategy, maxRecordSizeKibibytes } = stream.properties;
  const mayLackKey = recordDistributionStrategy === 'AUTO';
  if ((key === '' && !mayLackKey) || key.length > kinesisLimits.partitionKeyCharacters.value) {
    return refused(
      'ValidationException',
      `A partition key has 1 to ${kinesisLimits.partitionKeyCharacters.value} characters.`,
    );
  }
  if (bytes > maxRecordSizeKibibytes * 1024) {
    return refused('ValidationException', `The record is larger than ${maxRecordSizeKibibytes} KiB.`);
  }
  return undefined;
}

/** The open shard that a record goes to. */
function shardFor(stream: Stream, state: StreamState, partitionKey: string): Shard {
  const route = state.routes.shards.get(partitionKey);
  if (route !== undefined) return route;
  const open = [...state.shards.values()].filter(shard => !shard.isClosed);
  const isSpread =
    stream.properties.streamMode === 'ON_DEMAND' && stream.properties.recordDistributionStrategy === 'AUTO';
  state.turn += 1;
  const hash = hashKeyOf(partitionKey);
  const found = isSpread
    ? open[state.turn % open.length]
    : open.find(shard => shard.lowest <= hash && hash <= shard.highest);
  if (found === undefined) throw new InternalError('KINESIS_RANGE', `no open shard holds the hash key ${hash}`);
  if (isSpread) return found;
  if (state.routes.shards.size >= ROUTES_KEPT) state.routes.shards.clear();
  state.routes.shards.set(partitionKey, found);
  return found;
}

function takeCapacity(stream: Stream, state: StreamState, shard: Shard, bytes: Bytes, nowMillis: Millis): boolean {
  const { onDemand } = state;
  const growth = onDemand === undefined ? 1 : growthOf(onDemand);
  rollWindow(shard.writes, nowMillis);
  const most = kinesisLimits.shardWriteBytesPerSecond.value * growth;
  const isTooMany = shard.writes.calls >= kinesisLimits.shardWriteRecordsPerSecond.value * growth;
  // A record above the limit of a second passes alone: large records draw on the shard's burst allowance.
  const isTooMuch = shard.writes.bytes + bytes > most && shard.writes.bytes > 0;
  if (isTooMany || isTooMuch) return false;
  if (onDemand !== undefined && !takeOnDemand(stream, onDemand, bytes, nowMillis)) return false;
  shard.writes.calls += 1;
  shard.writes.bytes += bytes;
  return true;
}

// The shards of an on-demand stream grow with what it has room for, be it few large records or many small ones.
function growthOf({ bytesPerSecond, recordsPerSecond }: OnDemandCapacity): number {
  const { onDemandStartWriteBytesPerSecond: bytes, onDemandStartRecordsPerSecond: records } = kinesisLimits;
  return Math.max(bytesPerSecond / bytes.value, recordsPerSecond / records.value);
}

/** @see https://docs.aws.amazon.com/streams/latest/dev/how-do-i-size-a-stream.html */
function takeOnDemand(_stream: Stream, capacity: OnDemandCapacity, bytes: Bytes, nowMillis: Millis): boolean {
  const before = capacity.writes.second;
  rollWindow(capacity.writes, nowMillis);
  const isNewInterval = Math.floor((before * 1000) / LOOK_BACK_MILLIS) < Math.floor(nowMillis / LOOK_BACK_MILLIS);
  if (before >= 0 && isNewInterval) {
    capacity.bytesPerSecond = Math.max(capacity.bytesPerSecond, 2 * capacity.peakBytes);
    capacity.recordsPerSecond = Math.max(capacity.recordsPerSecond, 2 * capacity.peakRecords);
  }
  const { writes } = capacity;
  if (writes.calls >= capacity.recordsPerSecond || writes.bytes + bytes > capacity.bytesPerSecond) return false;
  writes.calls += 1;
  writes.bytes += bytes;
  capacity.peakRecords = Math.max(capacity.peakRecords, writes.calls);
  capacity.peakBytes = Math.max(capacity.peakBytes, writes.bytes);
  return true;
}

function watchRetention(stream: Stream, state: StreamState, context: SimulationContext): void {
  if (state.isExpiryScheduled) return;
  state.isExpiryScheduled = true;
  context.schedule(stream.properties.retentionPeriodHours * 3_600_000, 'oldest.expired');
}

/** Tells the consumers that wait for a shard's next record, or its end, to look. */
export function wakeReaders(shard: Shard, context: SimulationContext): void {
  if (shard.waiting.length > 0) answerWaiting(shard.waiting, context);
}
