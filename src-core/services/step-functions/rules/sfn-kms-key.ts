import { kmsKeyRule } from '../../../contract/kms-key-rule.ts';
import { stepFunctionsProperties } from '../properties.ts';

/** KMS key that cannot be one. */
export const sfnKmsKey = kmsKeyRule({
  id: 'SFN-KMS-KEY',
  properties: stepFunctionsProperties,
  property: 'kmsKeyId',
  consequence: 'The state machine cannot be created',
});
