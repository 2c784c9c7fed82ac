import { fixBySetting } from '../../../contract/fixes.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import type { SendValues } from '../properties.ts';

/** Deduplication id to a standard queue. */
export const sqsStdDedup: ConnectionRule<SendValues> = {
  id: 'SQS-STD-DEDUP',
  severity: 'error',
  title: 'Deduplication id to a standard queue',
  why: 'SQS refuses the message.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ to }, graph) => {
    const queue = graph.resource(to);
    return isQueue(queue) && !queue.properties.fifoQueue;
  },
  check: ({ id, properties: { messageDeduplicationId } }) => {
    if (messageDeduplicationId === undefined) return [];
    const message =
      'SQS refuses the message: a standard queue takes no deduplication id. Remove it, or use a FIFO queue.';
    return [
      {
        path: 'messageDeduplicationId',
        message,
        given: messageDeduplicationId,
        fix: fixBySetting('Remove the deduplication id', id, { messageDeduplicationId: undefined }),
      },
    ];
  },
};
