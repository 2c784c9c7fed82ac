import { fixBySetting } from '../../../contract/fixes.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isTopic } from '../../../services/sns/properties.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import { formatQuantity } from '../../../shared/units.ts';
import type { SubscriptionValues } from '../properties.ts';

/** Topic that takes larger messages than the queue. */
export const sqsSizeFlow: ConnectionRule<SubscriptionValues> = {
  id: 'SQS-SIZE-FLOW',
  severity: 'warning',
  title: 'Topic that takes larger messages than the queue',
  why: 'The queue rejects the larger messages.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/large-message-payloads.html',
  checkedOn: FACTS_CHECKED_ON,
  confidence: 'B',
  applies: ({ from, to }, graph) => isTopic(graph.resource(from)) && isQueue(graph.resource(to)),
  check: ({ from, to }, graph) => {
    const topic = graph.resource(from);
    const queue = graph.resource(to);
    if (!isTopic(topic) || !isQueue(queue)) return [];
    const most = topic.properties.maximumMessageSizeBytes;
    const given = queue.properties.maximumMessageSizeBytes;
    if (given >= most) return [];
    const message = `Larger messages are lost on this wire: the topic takes up to ${formatQuantity(most, 'bytes')} and ${nameOf(graph, to)} only ${formatQuantity(given, 'bytes')}. Raise the queue’s limit; without raw delivery the envelope adds to the size.`;
    return [
      { message, given, fix: fixBySetting('Take messages of up to 1 MiB', to, { maximumMessageSizeBytes: undefined }) },
    ];
  },
};
