import { rangeRule } from '../../../contract/property-rule.ts';
import { eventSourceMappingProperties } from '../properties.ts';

/** Batches per shard out of range. */
export const kinesisEsmPfactor = rangeRule({
  id: 'KINESIS-ESM-PFACTOR',
  title: 'Batches per shard out of range',
  properties: eventSourceMappingProperties,
  property: 'parallelizationFactor',
  refusal: 'Lambda refuses the mapping',
});
