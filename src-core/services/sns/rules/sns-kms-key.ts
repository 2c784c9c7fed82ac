import { kmsKeyRule } from '../../../contract/kms-key-rule.ts';
import { snsProperties } from '../properties.ts';

/** KMS key that cannot be one. */
export const snsKmsKey = kmsKeyRule({
  id: 'SNS-KMS-KEY',
  properties: snsProperties,
  property: 'kmsMasterKeyId',
  consequence: 'Every publish fails',
});
