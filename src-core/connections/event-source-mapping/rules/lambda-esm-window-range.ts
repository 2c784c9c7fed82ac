import { rangeRule } from '../../../contract/property-rule.ts';
import { eventSourceMappingProperties } from '../properties.ts';

/** Batching window out of range. */
export const lambdaEsmWindowRange = rangeRule({
  id: 'LAMBDA-ESM-WINDOW-RANGE',
  title: 'Batching window out of range',
  properties: eventSourceMappingProperties,
  property: 'maximumBatchingWindowSeconds',
  refusal: 'Lambda refuses the mapping',
});
