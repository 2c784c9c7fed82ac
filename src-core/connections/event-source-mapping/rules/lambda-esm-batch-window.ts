import { fixBySetting } from '../../../contract/fixes.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import { type EventSourceMappingValues, eventSourceMappingLimits } from '../properties.ts';

/** Large batch without a batching window. */
export const lambdaEsmBatchWindow: ConnectionRule<EventSourceMappingValues> = {
  id: 'LAMBDA-ESM-BATCH-WINDOW',
  severity: 'error',
  title: 'Large batch without a batching window',
  why: 'Lambda refuses the mapping.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from }, graph) => {
    const queue = graph.resource(from);
    return isQueue(queue) && !queue.properties.fifoQueue;
  },
  check: ({ id, properties: { batchSize, maximumBatchingWindowSeconds } }) => {
    const most = eventSourceMappingLimits.batchSizeWithoutWindow.value;
    if (batchSize === undefined || batchSize <= most || maximumBatchingWindowSeconds >= 1) return [];
    const message = `Lambda refuses the mapping: batches above ${most} messages need a batching window of at least 1 s. Set one, or lower the batch size.`;
    const fix = fixBySetting('Gather messages for 1 s', id, { maximumBatchingWindowSeconds: 1 });
    return [
      {
        path: 'maximumBatchingWindowSeconds',
        message,
        given: maximumBatchingWindowSeconds,
        allowed: 'at least 1 s',
        fix,
      },
    ];
  },
};
