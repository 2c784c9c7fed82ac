import { fixBySetting } from '../../../contract/fixes.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON, type Problem } from '../../../contract/rule.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import type { SendValues } from '../properties.ts';

/** Message to a FIFO queue without group or deduplication. */
export const sqsFifoSend: ConnectionRule<SendValues> = {
  id: 'SQS-FIFO-SEND',
  severity: 'error',
  title: 'Message to a FIFO queue without group or deduplication',
  why: 'SQS refuses the message.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ to }, graph) => {
    const queue = graph.resource(to);
    return isQueue(queue) && queue.properties.fifoQueue;
  },
  check: ({ id, to, properties }, graph) => {
    const queue = graph.resource(to);
    if (!isQueue(queue)) return [];
    const problems: Problem[] = [];
    if (properties.messageGroupId === undefined) {
      const message = `SQS refuses the message: one for the FIFO queue ${nameOf(graph, to)} must name its message group. Give what must stay in order, such as {{group}}.`;
      problems.push({
        path: 'messageGroupId',
        message,
        fix: fixBySetting('Send {{group}} as message group id', id, { messageGroupId: '{{group}}' }),
      });
    }
    if (properties.messageDeduplicationId === undefined && !queue.properties.contentBasedDeduplication) {
      const message = `SQS refuses the message: it has no deduplication id and ${nameOf(graph, to)} does not make one from the body. Give one, or turn on content-based deduplication.`;
      problems.push({
        path: 'messageDeduplicationId',
        message,
        fix: fixBySetting('Turn on content-based deduplication', to, { contentBasedDeduplication: true }),
      });
    }
    return problems;
  },
};
