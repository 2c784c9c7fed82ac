import { rangeRule } from '../../../contract/property-rule.ts';
import { eventSourceMappingProperties } from '../properties.ts';

/** Batch size out of range. */
export const lambdaEsmBatchRange = rangeRule({
  id: 'LAMBDA-ESM-BATCH-RANGE',
  title: 'Batch size out of range',
  properties: eventSourceMappingProperties,
  property: 'batchSize',
  refusal: 'Lambda refuses the mapping',
});
