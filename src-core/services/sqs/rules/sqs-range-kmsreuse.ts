import { rangeRule } from '../../../contract/property-rule.ts';
import { sqsProperties } from '../properties.ts';

/** Data key reuse period out of range. */
export const sqsRangeKmsreuse = rangeRule({
  id: 'SQS-RANGE-KMSREUSE',
  title: 'Data key reuse period out of range',
  properties: sqsProperties,
  property: 'kmsDataKeyReusePeriodSeconds',
  refusal: 'AWS refuses the queue',
});
