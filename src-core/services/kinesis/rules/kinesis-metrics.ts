import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { type KinesisValues, kinesisLimits, SHARD_LEVEL_METRICS } from '../properties.ts';

/** Unknown shard-level metric. */
export const kinesisMetrics: ResourceRule<KinesisValues> = {
  id: 'KINESIS-METRICS',
  severity: 'error',
  title: 'Unknown shard-level metric',
  why: 'AWS refuses to create the stream.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kinesis-stream.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.shardLevelMetrics.length > 0,
  check: ({ id, properties: { shardLevelMetrics } }) => {
    const known = shardLevelMetrics.filter(metric => SHARD_LEVEL_METRICS.includes(metric));
    const most = kinesisLimits.shardLevelMetrics.value;
    const fixTo = (metrics: readonly string[]) =>
      fixBySetting('Keep the metrics that exist', id, {
        shardLevelMetrics: metrics.length === 0 ? undefined : metrics,
      });
    const unknown = shardLevelMetrics.find(metric => !SHARD_LEVEL_METRICS.includes(metric));
    if (unknown !== undefined) {
      const message = `AWS refuses the stream: there is no shard-level metric "${unknown}". Use names such as ${SHARD_LEVEL_METRICS.slice(0, 2).join(' and ')}, or ALL.`;
      return [
        {
          path: 'shardLevelMetrics',
          message,
          given: unknown,
          allowed: SHARD_LEVEL_METRICS.join(', '),
          fix: fixTo(known),
        },
      ];
    }
    if (shardLevelMetrics.length <= most) return [];
    const message = `AWS refuses the stream: it lists ${shardLevelMetrics.length} metrics and at most ${most} are allowed. Use ALL.`;
    return [
      {
        path: 'shardLevelMetrics',
        message,
        given: shardLevelMetrics.length,
        fix: fixBySetting('Ask for all metrics', id, { shardLevelMetrics: ['ALL'] }),
      },
    ];
  },
};
