import { rangeRule } from '../../../contract/property-rule.ts';
import { clientProperties } from '../properties.ts';

/** Rate out of range. */
export const clientRate = rangeRule({
  id: 'CLIENT-RATE',
  title: 'Rate out of range',
  properties: clientProperties,
  property: 'ratePerSecond',
  refusal: 'The simulation cannot send',
  severity: 'warning',
});
