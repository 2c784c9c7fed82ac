import { choiceRule } from '../../../contract/property-rule.ts';
import { clientProperties } from '../properties.ts';

/** Unknown kind of arrivals. */
export const clientArrivals = choiceRule({
  id: 'CLIENT-ARRIVALS',
  title: 'Unknown kind of arrivals',
  properties: clientProperties,
  property: 'arrivals',
  refusal: 'The simulation cannot send',
  severity: 'warning',
});
