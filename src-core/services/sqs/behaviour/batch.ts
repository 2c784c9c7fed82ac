import type { SimulationContext } from '../../../contract/behaviour.ts';
import type { GraphResource } from '../../../contract/graph.ts';
import { accepted, type CallError, type CallResult, refused } from '../../../contract/message.ts';
import { payloadChunks } from '../../../contract/price.ts';
import type { BatchAnswer, BatchEntry } from '../../../contract/service-api.ts';
import { type SqsValues, sqsLimits } from '../properties.ts';
import { meterRequests, takeSend } from './arrive.ts';
import { refusalOfIds } from './deduplication.ts';
import { deleteByHandle } from './leave.ts';
import type { QueueState } from './queue-state.ts';

type Queue = GraphResource<SqsValues>;
type Refusal = { readonly ok: false; readonly error: CallError };

const PREFIX = 'AWS.SimpleQueueService';
const ENTRY_ID = /^[\w-]{1,80}$/;

function refusalOfCount(count: number): Refusal | undefined {
  const most = sqsLimits.messagesPerBatch.value;
  if (count === 0) return refused(`${PREFIX}.EmptyBatchRequest`, 'There should be at least one entry in the request.');
  if (count <= most) return undefined;
  const message = `Maximum number of entries per request are ${most}. You have sent ${count}.`;
  return refused(`${PREFIX}.TooManyEntriesInBatchRequest`, message);
}

function refusalOfBatch(queue: Queue, entries: readonly BatchEntry[]): Refusal | undefined {
  const ofCount = refusalOfCount(entries.length);
  if (ofCount !== undefined) return ofCount;
  if (entries.some(entry => !ENTRY_ID.test(entry.id))) {
    const message =
      'A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80 letters long.';
    return refused(`${PREFIX}.InvalidBatchEntryId`, message);
  }
  const ids = new Set(entries.map(entry => entry.id));
  if (ids.size < entries.length) {
    return refused(`${PREFIX}.BatchEntryIdsNotDistinct`, 'Two or more batch entries in the request have the same Id.');
  }
  const bytes = entries.reduce((sum, { message }) => sum + message.bodyBytes, 0);
  if (bytes > sqsLimits.batchBytes.value) {
    const message = `Batch requests cannot be longer than ${sqsLimits.batchBytes.value} bytes. You have sent ${bytes} bytes.`;
    return refused(`${PREFIX}.BatchRequestTooLong`, message);
  }
  if (!queue.properties.fifoQueue) return undefined;
  for (const { message } of entries) {
    const refusal = refusalOfIds(message, queue.properties);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

/**
 * SendMessageBatch: refused as a whole for what is wrong with the request, else entry by entry.
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html
 */
export function acceptBatch(
  queue: Queue,
  state: QueueState,
  request: { readonly entries: readonly BatchEntry[]; readonly via: string },
  context: SimulationContext,
): CallResult<BatchAnswer> {
  const refusal = refusalOfBatch(queue, request.entries);
  if (refusal !== undefined) return refusal;
  const bytes = request.entries.reduce((sum, { message }) => sum + message.bodyBytes, 0);
  const hasGroup = request.entries.some(({ message }) => message.groupId !== undefined);
  meterRequests(queue, payloadChunks(bytes), hasGroup, context);
  const results = request.entries.map(({ id, message, delaySeconds }) => ({
    id,
    result: takeSend(queue, state, { message, via: request.via, delaySeconds }, context),
  }));
  return accepted({
    successful: results.flatMap(({ id, result }) => (result.ok ? [{ id, answer: result.value }] : [])),
    failed: results.flatMap(({ id, result }) =>
      result.ok ? [] : [{ id, error: result.error, isSenderFault: !result.error.isRetryable }],
    ),
  });
}

/** DeleteMessageBatch. */
export function deleteBatch(
  queue: Queue,
  state: QueueState,
  request: { readonly receiptHandles: readonly string[] },
  context: SimulationContext,
): CallResult<readonly CallResult[]> {
  const refusal = refusalOfCount(request.receiptHandles.length);
  if (refusal !== undefined) return refusal;
  return accepted(
    request.receiptHandles.map(receiptHandle => deleteByHandle(queue, state, { receiptHandle }, context)),
  );
}
