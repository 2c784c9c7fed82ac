import { rangeRule } from '../../../contract/property-rule.ts';
import { endpointProperties } from '../properties.ts';

/** Error rate out of range. */
export const endpointSimErrors = rangeRule({
  id: 'ENDPOINT-SIM-ERRORS',
  title: 'Error rate out of range',
  properties: endpointProperties,
  property: 'errorRate',
  refusal: 'The simulation cannot deliver',
  severity: 'warning',
});
