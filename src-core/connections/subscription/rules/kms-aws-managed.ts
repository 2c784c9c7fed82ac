import { fixBySetting } from '../../../contract/fixes.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import type { SubscriptionValues } from '../properties.ts';

/** Queue encrypted with a key that SNS cannot use. */
export const kmsAwsManaged: ConnectionRule<SubscriptionValues> = {
  id: 'KMS-AWS-MANAGED',
  severity: 'error',
  title: 'Queue encrypted with a key that SNS cannot use',
  why: 'SNS is denied and the messages never arrive.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/sns-enable-encryption-for-topic-sqs-queue-subscriptions.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ to }, graph) => isQueue(graph.resource(to)),
  check: ({ to }, graph) => {
    const queue = graph.resource(to);
    if (!isQueue(queue) || queue.properties.kmsMasterKeyId?.endsWith('alias/aws/sqs') !== true) return [];
    const message = `Messages never arrive: ${nameOf(graph, to)} is encrypted with the AWS managed key, which SNS may not use and whose policy cannot be changed. Encrypt it with SSE-SQS or a key of your own.`;
    return [
      {
        message,
        given: queue.properties.kmsMasterKeyId ?? null,
        fix: fixBySetting('Encrypt the queue with keys of SQS', to, {
          kmsMasterKeyId: undefined,
          kmsDataKeyReusePeriodSeconds: undefined,
        }),
      },
    ];
  },
};
