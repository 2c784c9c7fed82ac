import { rangeRule } from '../../../contract/property-rule.ts';
import { eventSourceMappingProperties } from '../properties.ts';

/** Tumbling window out of range. */
export const kinesisEsmTumbling = rangeRule({
  id: 'KINESIS-ESM-TUMBLING',
  title: 'Tumbling window out of range',
  properties: eventSourceMappingProperties,
  property: 'tumblingWindowSeconds',
  refusal: 'Lambda refuses the mapping',
});
