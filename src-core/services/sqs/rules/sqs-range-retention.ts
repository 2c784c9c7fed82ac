import { rangeRule } from '../../../contract/property-rule.ts';
import { sqsProperties } from '../properties.ts';

/** Message retention out of range. */
export const sqsRangeRetention = rangeRule({
  id: 'SQS-RANGE-RETENTION',
  title: 'Message retention out of range',
  properties: sqsProperties,
  property: 'messageRetentionPeriodSeconds',
  refusal: 'AWS refuses the queue',
});
