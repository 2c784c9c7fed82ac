import { fixBySetting } from '../../../contract/fixes.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import type { EventSourceMappingValues } from '../properties.ts';

/** Batching window on a FIFO queue. */
export const lambdaEsmFifoWindow: ConnectionRule<EventSourceMappingValues> = {
  id: 'LAMBDA-ESM-FIFO-WINDOW',
  severity: 'error',
  title: 'Batching window on a FIFO queue',
  why: 'Lambda refuses the mapping.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-parameters.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from }, graph) => {
    const queue = graph.resource(from);
    return isQueue(queue) && queue.properties.fifoQueue;
  },
  check: ({ id, properties: { maximumBatchingWindowSeconds } }) => {
    if (maximumBatchingWindowSeconds <= 0) return [];
    const message = 'Lambda refuses the mapping: there is no batching window for FIFO queues. Remove it.';
    return [
      {
        path: 'maximumBatchingWindowSeconds',
        message,
        given: maximumBatchingWindowSeconds,
        allowed: '0 s',
        fix: fixBySetting('Remove the batching window', id, { maximumBatchingWindowSeconds: undefined }),
      },
    ];
  },
};
