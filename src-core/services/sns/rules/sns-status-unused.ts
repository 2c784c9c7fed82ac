import { unusedRule } from '../../../contract/property-rule.ts';
import { snsProperties } from '../properties.ts';

/** Share of logged deliveries without delivery status logs. */
export const snsStatusUnused = unusedRule({
  id: 'SNS-STATUS-UNUSED',
  title: 'Share of logged deliveries without delivery status logs',
  properties: snsProperties,
  property: 'deliveryStatusSamplePercent',
  because:
    'successes are logged only for the protocols listed under delivery status logs. List one, or leave the share out',
  isUsed: ({ deliveryStatusProtocols }) => deliveryStatusProtocols.length > 0,
});
