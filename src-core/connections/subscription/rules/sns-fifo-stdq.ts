import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isTopic } from '../../../services/sns/properties.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import type { SubscriptionValues } from '../properties.ts';

/** FIFO topic to a standard queue. */
export const snsFifoStdq: ConnectionRule<SubscriptionValues> = {
  id: 'SNS-FIFO-STDQ',
  severity: 'info',
  title: 'FIFO topic to a standard queue',
  why: 'Messages arrive out of order and without their group.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/fifo-message-delivery.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from }, graph) => {
    const topic = graph.resource(from);
    return isTopic(topic) && topic.properties.fifoTopic;
  },
  check: ({ to }, graph) => {
    const queue = graph.resource(to);
    if (!isQueue(queue) || queue.properties.fifoQueue) return [];
    return [
      {
        message: `Messages arrive at ${nameOf(graph, to)} out of order, without their group, and perhaps twice: it is a standard queue. Use a FIFO queue where order matters.`,
      },
    ];
  },
};
