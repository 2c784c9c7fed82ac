import { rangeRule } from '../../../contract/property-rule.ts';
import { endpointProperties } from '../properties.ts';

/** Status code of errors out of range. */
export const endpointSimStatus = rangeRule({
  id: 'ENDPOINT-SIM-STATUS',
  title: 'Status code of errors out of range',
  properties: endpointProperties,
  property: 'errorStatusCode',
  refusal: 'The simulation cannot deliver',
  severity: 'warning',
});
