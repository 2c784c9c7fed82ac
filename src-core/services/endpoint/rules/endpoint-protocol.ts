import { choiceRule } from '../../../contract/property-rule.ts';
import { endpointProperties } from '../properties.ts';

/** Unknown protocol. */
export const endpointProtocol = choiceRule({
  id: 'ENDPOINT-PROTOCOL',
  title: 'Unknown protocol',
  properties: endpointProperties,
  property: 'protocol',
  refusal: 'SNS refuses the subscription',
});
