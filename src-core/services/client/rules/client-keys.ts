import { rangeRule } from '../../../contract/property-rule.ts';
import { clientProperties } from '../properties.ts';

/** Number of groups or keys out of range. */
export const clientKeys = rangeRule({
  id: 'CLIENT-KEYS',
  title: 'Number of groups or keys out of range',
  properties: clientProperties,
  property: 'keys',
  refusal: 'The simulation cannot send',
  severity: 'warning',
});
