import { choiceRule } from '../../../contract/property-rule.ts';
import { sqsProperties } from '../properties.ts';

/** Unknown deduplication scope. */
export const sqsScopeValue = choiceRule({
  id: 'SQS-SCOPE-VALUE',
  title: 'Unknown deduplication scope',
  properties: sqsProperties,
  property: 'deduplicationScope',
  refusal: 'AWS refuses the queue',
});
