import { choiceRule } from '../../../contract/property-rule.ts';
import { sqsProperties } from '../properties.ts';

/** Unknown redrive permission. */
export const sqsRedriveValue = choiceRule({
  id: 'SQS-REDRIVE-VALUE',
  title: 'Unknown redrive permission',
  properties: sqsProperties,
  property: 'redrivePermission',
  refusal: 'AWS refuses the queue',
});
