import { rangeRule } from '../../../contract/property-rule.ts';
import { eventSourceMappingProperties } from '../properties.ts';

/** Maximum concurrency out of range. */
export const lambdaEsmMaxconcRange = rangeRule({
  id: 'LAMBDA-ESM-MAXCONC-RANGE',
  title: 'Maximum concurrency out of range',
  properties: eventSourceMappingProperties,
  property: 'maximumConcurrency',
  refusal: 'Lambda refuses the mapping',
});
