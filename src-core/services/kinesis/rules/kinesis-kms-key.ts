import { kmsKeyRule } from '../../../contract/kms-key-rule.ts';
import { kinesisProperties } from '../properties.ts';

/** KMS key that cannot be one. */
export const kinesisKmsKey = kmsKeyRule({
  id: 'KINESIS-KMS-KEY',
  properties: kinesisProperties,
  property: 'kmsKeyId',
  consequence: 'AWS refuses to encrypt the stream',
});
