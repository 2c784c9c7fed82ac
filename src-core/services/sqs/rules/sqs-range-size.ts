import { rangeRule } from '../../../contract/property-rule.ts';
import { sqsProperties } from '../properties.ts';

/** Maximum message size out of range. */
export const sqsRangeSize = rangeRule({
  id: 'SQS-RANGE-SIZE',
  title: 'Maximum message size out of range',
  properties: sqsProperties,
  property: 'maximumMessageSizeBytes',
  refusal: 'AWS refuses the queue',
});
