import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isTopic } from '../../../services/sns/properties.ts';
import type { SubscriptionValues } from '../properties.ts';

/** Filter on a FIFO subscription. */
export const snsFilterFifo: ConnectionRule<SubscriptionValues> = {
  id: 'SNS-FILTER-FIFO',
  severity: 'warning',
  title: 'Filter on a FIFO subscription',
  why: 'Messages may be delivered at most once.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/fifo-message-filtering.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from }, graph) => {
    const topic = graph.resource(from);
    return isTopic(topic) && topic.properties.fifoTopic;
  },
  check: ({ properties }) => {
    if (properties.filterPolicy === undefined) return [];
    return [
      {
        path: 'filterPolicy',
        message:
          'A message may be missed: with a filter policy a FIFO topic delivers at most once. Filter in the consumer where every message counts.',
      },
    ];
  },
};
