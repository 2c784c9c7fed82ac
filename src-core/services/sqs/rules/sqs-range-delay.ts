import { rangeRule } from '../../../contract/property-rule.ts';
import { sqsProperties } from '../properties.ts';

/** Delivery delay out of range. */
export const sqsRangeDelay = rangeRule({
  id: 'SQS-RANGE-DELAY',
  title: 'Delivery delay out of range',
  properties: sqsProperties,
  property: 'delaySeconds',
  refusal: 'AWS refuses the queue',
});
