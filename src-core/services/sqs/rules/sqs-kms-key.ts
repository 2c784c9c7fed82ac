import { kmsKeyRule } from '../../../contract/kms-key-rule.ts';
import { sqsProperties } from '../properties.ts';

/** KMS key that cannot be one. */
export const sqsKmsKey = kmsKeyRule({
  id: 'SQS-KMS-KEY',
  properties: sqsProperties,
  property: 'kmsMasterKeyId',
  consequence: 'Every send and receive fails',
});
