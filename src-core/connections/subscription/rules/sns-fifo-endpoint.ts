import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isTopic } from '../../../services/sns/properties.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import type { SubscriptionValues } from '../properties.ts';

/** FIFO topic to something that is no queue. */
export const snsFifoEndpoint: ConnectionRule<SubscriptionValues> = {
  id: 'SNS-FIFO-ENDPOINT',
  severity: 'error',
  title: 'FIFO topic to something that is no queue',
  why: 'SNS refuses the subscription.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/fifo-message-delivery.html',
  checkedOn: FACTS_CHECKED_ON,
  refusesWire: true,
  applies: ({ from }, graph) => isTopic(graph.resource(from)),
  check: ({ from, to }, graph) => {
    const topic = graph.resource(from);
    if (!isTopic(topic) || !topic.properties.fifoTopic || isQueue(graph.resource(to))) return [];
    const message = `SNS refuses the subscription: a FIFO topic delivers to SQS queues only. Put a FIFO queue between, and let ${nameOf(graph, to)} get the messages from there.`;
    return [{ message }];
  },
};
