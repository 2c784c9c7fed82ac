import type { SimulationContext } from '../../../contract/behaviour.ts';
import type { GraphResource } from '../../../contract/graph.ts';
import { accepted, type CallResult, refused } from '../../../contract/message.ts';
import type { BatchAnswer, BatchEntry } from '../../../contract/service-api.ts';
import { type KinesisValues, kinesisLimits } from '../properties.ts';
import { putRecord } from './put.ts';
import type { StreamState } from './stream-state.ts';

/**
 * PutRecords: succeeds as a call while some of its records may fail, each for itself.
 * @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecords.html
 */
export function putRecords(
  stream: GraphResource<KinesisValues>,
  state: StreamState,
  request: { readonly entries: readonly BatchEntry[]; readonly via: string },
  context: SimulationContext,
): CallResult<BatchAnswer> {
  const most = kinesisLimits.putRecordsMaximumRecords.value;
  const count = request.entries.length;
  if (count === 0 || count > most) {
    return refused('ValidationException', `PutRecords takes 1 to ${most} records, this call has ${count}.`);
  }
  const results = request.entries.map(({ id, message }) => ({
    id,
    result: putRecord(stream, state, { message, via: request.via }, context),
  }));
  return accepted({
    successful: results.flatMap(({ id, result }) => (result.ok ? [{ id, answer: result.value }] : [])),
    failed: results.flatMap(({ id, result }) =>
      result.ok ? [] : [{ id, error: result.error, isSenderFault: !result.error.isRetryable }],
    ),
  });
}
