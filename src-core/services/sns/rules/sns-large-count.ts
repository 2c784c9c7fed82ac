import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { type SnsValues, snsLimits } from '../properties.ts';

/** Too many subscriptions for large messages. */
export const snsLargeCount: ResourceRule<SnsValues> = {
  id: 'SNS-LARGE-COUNT',
  severity: 'error',
  title: 'Too many subscriptions for large messages',
  why: 'AWS refuses further subscriptions.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/large-message-payloads.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.maximumMessageSizeBytes > snsLimits.largeMessageBytes.value,
  check: ({ id }, graph) => {
    const count = graph.outgoing(id, 'subscription').length;
    const most = snsLimits.subscriptionsPerLargeMessageTopic.value;
    if (count <= most) return [];
    const message = `AWS refuses some of the ${count} subscriptions: a topic for messages above 256 KiB takes ${most}. Lower the message size, or split the topic.`;
    return [
      {
        path: 'maximumMessageSizeBytes',
        message,
        given: count,
        allowed: `${most} subscriptions`,
        fix: fixBySetting('Take messages of up to 256 KiB', id, { maximumMessageSizeBytes: undefined }),
      },
    ];
  },
};
