import { rangeRule } from '../../../contract/property-rule.ts';
import { sendProperties } from '../properties.ts';

/** Message delay out of range. */
export const sqsRangeTimer = rangeRule({
  id: 'SQS-RANGE-TIMER',
  title: 'Message delay out of range',
  properties: sendProperties,
  property: 'delaySeconds',
  refusal: 'SQS refuses the message',
});
