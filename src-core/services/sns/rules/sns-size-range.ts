import { rangeRule } from '../../../contract/property-rule.ts';
import { snsProperties } from '../properties.ts';

/** Maximum message size out of range. */
export const snsSizeRange = rangeRule({
  id: 'SNS-SIZE-RANGE',
  title: 'Maximum message size out of range',
  properties: snsProperties,
  property: 'maximumMessageSizeBytes',
  refusal: 'AWS refuses the topic',
});
