import { unusedRule } from '../../../contract/property-rule.ts';
import { eventSourceMappingProperties } from '../properties.ts';

/** Key of the filter without a filter. */
export const lambdaEsmKmsUnused = unusedRule({
  id: 'LAMBDA-ESM-KMS-UNUSED',
  title: 'Key of the filter without a filter',
  properties: eventSourceMappingProperties,
  property: 'kmsKeyArn',
  because: 'the key encrypts filter patterns, and there are none. Add a filter, or leave the key out',
  isUsed: ({ filterPatterns }) => Array.isArray(filterPatterns) && filterPatterns.length > 0,
});
