import { rangeRule } from '../../../contract/property-rule.ts';
import { sqsProperties } from '../properties.ts';

/** Receive wait time out of range. */
export const sqsRangeWait = rangeRule({
  id: 'SQS-RANGE-WAIT',
  title: 'Receive wait time out of range',
  properties: sqsProperties,
  property: 'receiveMessageWaitTimeSeconds',
  refusal: 'AWS refuses the queue',
});
