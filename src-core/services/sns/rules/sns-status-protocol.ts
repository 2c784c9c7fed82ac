import { listRule } from '../../../contract/property-rule.ts';
import { snsProperties } from '../properties.ts';

/** Delivery status logs of an unknown protocol. */
export const snsStatusProtocol = listRule({
  id: 'SNS-STATUS-PROTOCOL',
  title: 'Delivery status logs of an unknown protocol',
  properties: snsProperties,
  property: 'deliveryStatusProtocols',
  refusal: 'AWS refuses the topic',
});
