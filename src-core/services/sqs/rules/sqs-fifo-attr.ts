import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { type SqsValues, sqsProperties } from '../properties.ts';

/** FIFO setting on a standard queue. */
export const sqsFifoAttr: ResourceRule<SqsValues> = {
  id: 'SQS-FIFO-ATTR',
  severity: 'error',
  title: 'FIFO setting on a standard queue',
  why: 'AWS refuses to create the queue.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => !properties.fifoQueue,
  check: ({ id, given }) =>
    FIFO_ONLY.filter(name => given[name] !== undefined && given[name] !== false).map(name => {
      const label = sqsProperties[name].label;
      const message = `AWS refuses the queue: ${label.toLowerCase()} exists only on FIFO queues. Remove it, or make the queue FIFO.`;
      return {
        path: name,
        message,
        given: given[name] ?? null,
        fix: fixBySetting(`Remove ${label.toLowerCase()}`, id, { [name]: undefined }),
      };
    }),
};

const FIFO_ONLY = ['contentBasedDeduplication', 'deduplicationScope', 'fifoThroughputLimit'] as const;
