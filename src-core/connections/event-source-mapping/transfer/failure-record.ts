import type { SimulationContext } from '../../../contract/behaviour.ts';
import type { GraphConnection } from '../../../contract/graph.ts';
import { type InvocationEnd, type ReceiverApi, requestIdOf } from '../../../contract/service-api.ts';
import { virtualTimestamp } from '../../../shared/virtual-time.ts';
import type { EventSourceMappingValues } from '../properties.ts';
import type { StreamBatch } from './stream-state.ts';

type Mapping = GraphConnection<EventSourceMappingValues>;

/** Gives a batch up: its records are skipped, the on-failure destination is told which ones. */
export function giveUp(
  mapping: Mapping,
  batch: StreamBatch,
  condition: 'RetryAttemptsExhausted' | 'RecordAgeExceeded',
  end: InvocationEnd | undefined,
  context: SimulationContext,
): void {
  context.count('discardedRecords', batch.records.length);
  const destination = mapping.properties.onFailureDestination;
  const first = batch.records[0];
  const isKept = destination !== undefined && context.graph.resource(destination) !== undefined;
  for (const record of batch.records) {
    if (isKept)
      context.record('message.given-up', record.message, { reason: `${condition}, reported to ${destination}` });
    else context.lose(record.message, `${condition}, no on-failure destination`);
  }
  if (!isKept || first === undefined) return;
  const report = context.derive(first.message, {
    body: failureRecord(mapping, batch, condition, end, context),
    partitionKey: undefined,
    groupId: undefined,
    deduplicationId: undefined,
  });
  const result = context.api<ReceiverApi>(destination).accept({ message: report, via: mapping.id });
  if (result.ok) {
    context.count('failureRecords');
    return;
  }
  context.finish(report, 'dropped', `on-failure destination refused it: ${result.error.code}`);
}

/** @see https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html */
function failureRecord(
  mapping: Mapping,
  batch: StreamBatch,
  condition: string,
  end: InvocationEnd | undefined,
  context: SimulationContext,
): string {
  const first = batch.records[0];
  const last = batch.records[batch.records.length - 1];
  const functionName = context.target?.name ?? mapping.to;
  const streamName = context.source?.name ?? mapping.from;
  return JSON.stringify({
    requestContext: {
      requestId: requestIdOf(end?.requestNumber ?? context.nextNumber('request')),
      functionArn: `arn:aws:lambda:us-east-1:123456789012:function:${functionName}`,
      condition,
      approximateInvokeCount: Math.max(1, batch.invocations),
    },
    responseContext:
      end === undefined
        ? null
        : {
            statusCode: 200,
            executedVersion: '$LATEST',
            functionError: end.outcome === 'success' ? null : 'Unhandled',
          },
    version: '1.0',
    timestamp: virtualTimestamp(context.nowMillis),
    KinesisBatchInfo: {
      shardId: batch.shardId,
      startSequenceNumber: first?.sequenceNumber ?? null,
      endSequenceNumber: last?.sequenceNumber ?? null,
      approximateArrivalOfFirstRecord: virtualTimestamp(first?.arrivedAtMillis ?? context.nowMillis),
      approximateArrivalOfLastRecord: virtualTimestamp(last?.arrivedAtMillis ?? context.nowMillis),
      batchSize: batch.records.length,
      streamArn: `arn:aws:kinesis:us-east-1:123456789012:stream/${streamName}`,
    },
  });
}
