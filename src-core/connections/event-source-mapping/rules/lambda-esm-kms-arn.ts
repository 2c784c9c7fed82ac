import { textRule } from '../../../contract/property-rule.ts';
import { eventSourceMappingProperties } from '../properties.ts';

/** Key of the filter that is no ARN. */
export const lambdaEsmKmsArn = textRule({
  id: 'LAMBDA-ESM-KMS-ARN',
  title: 'Key of the filter that is no ARN',
  properties: eventSourceMappingProperties,
  property: 'kmsKeyArn',
  refusal: 'AWS refuses the mapping',
});
