import { rangeRule } from '../../../contract/property-rule.ts';
import { kinesisProperties } from '../properties.ts';

/** Shard count out of range. */
export const kinesisShardsRange = rangeRule({
  id: 'KINESIS-SHARDS-RANGE',
  title: 'Shard count out of range',
  properties: kinesisProperties,
  property: 'shardCount',
  refusal: 'AWS refuses the stream',
});
