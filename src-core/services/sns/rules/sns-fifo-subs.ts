import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { type SnsValues, snsLimits } from '../properties.ts';

/** Too many subscriptions of a FIFO topic. */
export const snsFifoSubs: ResourceRule<SnsValues> = {
  id: 'SNS-FIFO-SUBS',
  severity: 'error',
  title: 'Too many subscriptions of a FIFO topic',
  why: 'AWS refuses further subscriptions.',
  sourceUrl: 'https://aws.amazon.com/sns/features/',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.fifoTopic,
  check: ({ id }, graph) => {
    const count = graph.outgoing(id, 'subscription').length;
    const most = snsLimits.subscriptionsPerFifoTopic.value;
    if (count <= most) return [];
    return [
      {
        message: `AWS refuses some of the ${count} subscriptions: a FIFO topic takes ${most}. Split the topic.`,
        given: count,
        allowed: `${most} subscriptions`,
      },
    ];
  },
};
