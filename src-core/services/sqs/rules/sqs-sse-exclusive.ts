import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { SqsValues } from '../properties.ts';

/** Two kinds of encryption on one queue. */
export const sqsSseExclusive: ResourceRule<SqsValues> = {
  id: 'SQS-SSE-EXCLUSIVE',
  severity: 'error',
  title: 'Two kinds of encryption on one queue',
  why: 'AWS refuses to create the queue.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.kmsMasterKeyId !== undefined,
  check: ({ id, given }) => {
    if (given['sqsManagedSseEnabled'] !== true) return [];
    const message =
      'AWS refuses the queue: it is encrypted either with keys of SQS or with a KMS key, not both. Choose one.';
    const fix = fixBySetting('Keep the KMS key alone', id, { sqsManagedSseEnabled: undefined });
    return [{ path: 'sqsManagedSseEnabled', message, given: true, fix }];
  },
};
