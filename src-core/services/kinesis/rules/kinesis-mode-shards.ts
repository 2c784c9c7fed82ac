import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { KinesisValues } from '../properties.ts';

/** Shard count and capacity mode do not fit. */
export const kinesisModeShards: ResourceRule<KinesisValues> = {
  id: 'KINESIS-MODE-SHARDS',
  severity: 'error',
  title: 'Shard count and capacity mode do not fit',
  why: 'AWS refuses to create the stream.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kinesis-stream.html',
  checkedOn: FACTS_CHECKED_ON,
  confidence: 'B',
  check: ({ id, properties: { streamMode, shardCount } }) => {
    if (streamMode === 'ON_DEMAND' && shardCount !== undefined) {
      const message =
        'AWS refuses the stream: an on-demand stream takes no shard count. Remove it, or provision the stream.';
      return [
        {
          path: 'shardCount',
          message,
          given: shardCount,
          fix: fixBySetting('Remove the shard count', id, { shardCount: undefined }),
        },
      ];
    }
    if (streamMode !== 'PROVISIONED' || shardCount !== undefined) return [];
    const message =
      'AWS refuses the stream: a provisioned stream needs a shard count. Give one, or make the stream on-demand.';
    return [{ path: 'shardCount', message, fix: fixBySetting('Provision 1 shard', id, { shardCount: 1 }) }];
  },
};
