import { fixBySetting } from '../../../contract/fixes.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import type { SubscriptionValues } from '../properties.ts';

/** Dead-letter queue that does not fit the subscription. */
export const snsDlqType: ConnectionRule<SubscriptionValues> = {
  id: 'SNS-DLQ-TYPE',
  severity: 'error',
  title: 'Dead-letter queue that does not fit the subscription',
  why: 'SNS refuses the subscription.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/sns-dead-letter-queues.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }, graph) =>
    properties.deadLetterQueue !== undefined && isQueue(graph.resource(properties.deadLetterQueue)),
  check: ({ id, to, properties: { deadLetterQueue = '' } }, graph) => {
    const target = graph.resource(to);
    const letters = graph.resource(deadLetterQueue);
    if (!isQueue(letters)) return [];
    const needsFifo = isQueue(target) && target.properties.fifoQueue;
    if (letters.properties.fifoQueue === needsFifo) return [];
    const kind = needsFifo ? 'a FIFO queue' : 'a standard queue';
    const message = `SNS refuses the subscription: its dead letters need ${kind}, as the subscribed side is, and ${nameOf(graph, deadLetterQueue)} is not. Name a queue of that type.`;
    return [
      {
        path: 'deadLetterQueue',
        message,
        given: deadLetterQueue,
        allowed: kind,
        fix: fixBySetting('Remove the dead-letter queue', id, { deadLetterQueue: undefined }),
      },
    ];
  },
};
