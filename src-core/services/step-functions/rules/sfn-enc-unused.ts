import { unusedRule } from '../../../contract/property-rule.ts';
import { stepFunctionsProperties } from '../properties.ts';

/** Data key reuse period without a KMS key. */
export const sfnEncUnused = unusedRule({
  id: 'SFN-ENC-UNUSED',
  title: 'Data key reuse period without a KMS key',
  properties: stepFunctionsProperties,
  property: 'kmsDataKeyReusePeriodSeconds',
  because: 'the data key reuse period counts only with a KMS key of your own. Leave it out, or give a key',
  isUsed: ({ kmsKeyId }) => kmsKeyId !== undefined,
});
