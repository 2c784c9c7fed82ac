import { unusedRule } from '../../../contract/property-rule.ts';
import { sqsProperties } from '../properties.ts';

/** Data key reuse period without a KMS key. */
export const sqsKmsreuseUnused = unusedRule({
  id: 'SQS-KMSREUSE-UNUSED',
  title: 'Data key reuse period without a KMS key',
  properties: sqsProperties,
  property: 'kmsDataKeyReusePeriodSeconds',
  because: 'the data key reuse period counts only with a KMS key. Leave it out, or give a key',
  isUsed: ({ kmsMasterKeyId }) => kmsMasterKeyId !== undefined,
});
