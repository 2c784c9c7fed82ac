import { fixBySetting } from '../../../contract/fixes.ts';
import { clientRatePerSecond, nameOf } from '../../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { showRun } from '../../../contract/show/show-run.ts';
import { formatNumber } from '../../../shared/units.ts';
import { type KinesisValues, kinesisLimits } from '../properties.ts';

/** More records than the shards take. */
export const kinesisShardCapacity: ResourceRule<KinesisValues> = {
  id: 'KINESIS-SHARD-CAPACITY',
  severity: 'warning',
  title: 'More records than the shards take',
  why: 'Writes are throttled.',
  sourceUrl: 'https://aws.amazon.com/kinesis/data-streams/faqs/',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ id, properties }, graph) =>
    properties.streamMode === 'PROVISIONED' &&
    properties.shardCount !== undefined &&
    clientRatePerSecond(graph, id) > 0,
  check: ({ id, properties: { shardCount = 1 } }, graph) => {
    const rate = clientRatePerSecond(graph, id);
    const each = kinesisLimits.shardWriteRecordsPerSecond.value;
    const needed = Math.ceil(rate / each);
    if (shardCount >= needed) return [];
    const message = `Writes are throttled: clients send ${formatNumber(rate)} records a second, and ${shardCount === 1 ? 'one shard takes' : `${shardCount} shards take`} ${formatNumber(shardCount * each)}. Use at least ${needed} shards.`;
    return [
      {
        path: 'shardCount',
        message,
        given: shardCount,
        allowed: `at least ${needed}`,
        fix: fixBySetting(`Use ${needed} shards`, id, { shardCount: needed }),
      },
    ];
  },
  show: ({ element, ruleId }, graph) => {
    const rate = clientRatePerSecond(graph, element);
    return showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `${formatNumber(rate)} records a second with many keys are put for three seconds; the shards of ${nameOf(graph, element)} refuse what is too much.`,
      into: element,
      forSeconds: 10,
      load: [{ ratePerSecond: rate, toSeconds: 3, keys: 1_000 }],
      expect: [{ that: 'counter', of: element, counter: 'writeThrottles', atMost: 0 }],
    });
  },
};
