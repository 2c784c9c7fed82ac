import { rangeRule } from '../../../contract/property-rule.ts';
import { sqsProperties } from '../properties.ts';

/** Visibility timeout out of range. */
export const sqsRangeVisibility = rangeRule({
  id: 'SQS-RANGE-VISIBILITY',
  title: 'Visibility timeout out of range',
  properties: sqsProperties,
  property: 'visibilityTimeoutSeconds',
  refusal: 'AWS refuses the queue',
});
