import { fixBySetting } from '../../../contract/fixes.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import type { SendValues } from '../properties.ts';

/** Delay of a message to a FIFO queue. */
export const sqsFifoMsgDelay: ConnectionRule<SendValues> = {
  id: 'SQS-FIFO-MSG-DELAY',
  severity: 'error',
  title: 'Delay of a message to a FIFO queue',
  why: 'SQS refuses the message.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ to }, graph) => {
    const queue = graph.resource(to);
    return isQueue(queue) && queue.properties.fifoQueue;
  },
  check: ({ id, properties: { delaySeconds } }) => {
    if (delaySeconds === undefined || delaySeconds === 0) return [];
    const message =
      'SQS refuses the message: on a FIFO queue messages have no delay of their own. Remove it, or delay the whole queue.';
    return [
      {
        path: 'delaySeconds',
        message,
        given: delaySeconds,
        fix: fixBySetting('Remove the message delay', id, { delaySeconds: undefined }),
      },
    ];
  },
};
