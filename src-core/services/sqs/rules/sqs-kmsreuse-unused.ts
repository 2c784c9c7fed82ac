import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { SqsValues } from '../properties.ts';

/** Data key reuse period without a KMS key. */
export const sqsKmsreuseUnused: ResourceRule<SqsValues> = {
  id: 'SQS-KMSREUSE-UNUSED',
  severity: 'info',
  title: 'Data key reuse period without a KMS key',
  why: 'The setting has no effect.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ given }) => given['kmsDataKeyReusePeriodSeconds'] !== undefined,
  check: ({ id, properties }) => {
    if (properties.kmsMasterKeyId !== undefined) return [];
    const message = 'Nothing happens: the data key reuse period counts only with a KMS key. Remove it, or give a key.';
    const fix = fixBySetting('Remove the reuse period', id, { kmsDataKeyReusePeriodSeconds: undefined });
    return [{ path: 'kmsDataKeyReusePeriodSeconds', message, given: properties.kmsDataKeyReusePeriodSeconds, fix }];
  },
};
