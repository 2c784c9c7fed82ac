import { rangeRule } from '../../../contract/property-rule.ts';
import { kinesisProperties } from '../properties.ts';

/** Warm throughput out of range. */
export const kinesisWarmRange = rangeRule({
  id: 'KINESIS-WARM-RANGE',
  title: 'Warm throughput out of range',
  properties: kinesisProperties,
  property: 'warmThroughputMebibytesPerSecond',
  refusal: 'AWS refuses the stream',
});
