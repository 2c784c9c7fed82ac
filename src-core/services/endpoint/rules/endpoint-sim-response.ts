import { rangeRule } from '../../../contract/property-rule.ts';
import { endpointProperties } from '../properties.ts';

/** Response time out of range. */
export const endpointSimResponse = rangeRule({
  id: 'ENDPOINT-SIM-RESPONSE',
  title: 'Response time out of range',
  properties: endpointProperties,
  property: 'responseMillis',
  refusal: 'The simulation cannot deliver',
  severity: 'warning',
});
