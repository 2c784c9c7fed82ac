import { fixBySetting } from '../../../contract/fixes.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import type { SubscriptionValues } from '../properties.ts';

/** Dead-letter queue that SNS cannot write to. */
export const snsDlqKms: ConnectionRule<SubscriptionValues> = {
  id: 'SNS-DLQ-KMS',
  severity: 'error',
  title: 'Dead-letter queue that SNS cannot write to',
  why: 'Undeliverable messages are lost.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/sns-dead-letter-queues.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }, graph) =>
    properties.deadLetterQueue !== undefined && isQueue(graph.resource(properties.deadLetterQueue)),
  check: ({ properties: { deadLetterQueue = '' } }, graph) => {
    const letters = graph.resource(deadLetterQueue);
    if (!isQueue(letters) || letters.properties.kmsMasterKeyId?.endsWith('alias/aws/sqs') !== true) return [];
    const message = `Undeliverable messages are lost: SNS cannot use the AWS managed key that encrypts ${nameOf(graph, deadLetterQueue)}. Encrypt that queue with SSE-SQS or a key of your own.`;
    return [
      {
        path: 'deadLetterQueue',
        message,
        given: deadLetterQueue,
        fix: fixBySetting('Encrypt the queue with keys of SQS', deadLetterQueue, {
          kmsMasterKeyId: undefined,
          kmsDataKeyReusePeriodSeconds: undefined,
        }),
      },
    ];
  },
};
