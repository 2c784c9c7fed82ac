import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import type { SubscriptionValues } from '../properties.ts';

/** Key policy that must let SNS in. */
export const kmsSvcGrant: ConnectionRule<SubscriptionValues> = {
  id: 'KMS-SVC-GRANT',
  severity: 'info',
  title: 'Key policy that must let SNS in',
  why: 'Without it SNS is denied and the messages never arrive.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/sns-enable-encryption-for-topic-sqs-queue-subscriptions.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ to }, graph) => isQueue(graph.resource(to)),
  check: ({ to }, graph) => {
    const queue = graph.resource(to);
    const key = isQueue(queue) ? queue.properties.kmsMasterKeyId : undefined;
    if (key === undefined || key.endsWith('alias/aws/sqs')) return [];
    const message = `Messages arrive at ${nameOf(graph, to)} only if the policy of its KMS key lets sns.amazonaws.com use kms:GenerateDataKey and kms:Decrypt. The key is outside this design: check it.`;
    return [{ message, given: key }];
  },
};
