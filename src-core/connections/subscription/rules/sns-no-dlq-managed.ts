import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isFunction } from '../../../services/lambda/properties.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import type { SubscriptionValues } from '../properties.ts';

/** Queue or function subscribed without a dead-letter queue. */
export const snsNoDlqManaged: ConnectionRule<SubscriptionValues> = {
  id: 'SNS-NO-DLQ-MANAGED',
  severity: 'info',
  title: 'Queue or function subscribed without a dead-letter queue',
  why: 'A message that cannot be delivered is discarded after 23 days, or at once if access is denied.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/sns-dead-letter-queues.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ to }, graph) => isQueue(graph.resource(to)) || isFunction(graph.resource(to)),
  check: ({ properties }) =>
    properties.deadLetterQueue === undefined
      ? [
          {
            path: 'deadLetterQueue',
            message:
              'A message that cannot be delivered is discarded: at once when access is denied or the subscriber is gone, else after 23 days. A dead-letter queue of the subscription would keep it.',
          },
        ]
      : [],
};
