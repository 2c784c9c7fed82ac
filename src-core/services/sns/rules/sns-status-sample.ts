import { rangeRule } from '../../../contract/property-rule.ts';
import { snsProperties } from '../properties.ts';

/** Share of logged deliveries out of range. */
export const snsStatusSample = rangeRule({
  id: 'SNS-STATUS-SAMPLE',
  title: 'Share of logged deliveries out of range',
  properties: snsProperties,
  property: 'deliveryStatusSamplePercent',
  refusal: 'AWS refuses the topic',
});
