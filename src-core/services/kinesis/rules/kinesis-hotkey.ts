import type { DesignGraph, GraphConnection } from '../../../contract/graph.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { showRun } from '../../../contract/show/show-run.ts';
import { formatNumber } from '../../../shared/units.ts';
import type { KinesisValues } from '../properties.ts';
import { kinesisLimits } from '../properties.ts';

/** All records to one shard. */
export const kinesisHotkey: ResourceRule<KinesisValues> = {
  id: 'KINESIS-HOTKEY',
  severity: 'warning',
  title: 'All records to one shard',
  why: 'One shard is throttled while the others idle.',
  sourceUrl: 'https://aws.amazon.com/kinesis/data-streams/faqs/',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ id, properties }, graph) =>
    properties.streamMode === 'PROVISIONED' &&
    (properties.shardCount ?? 1) > 1 &&
    graph.incoming(id, 'send').length > 0,
  check: ({ id, properties }, graph) => {
    const hot = graph.incoming(id, 'send').find(wire => isOneKey(wire, graph));
    if (hot === undefined) return [];
    const message = `One shard is throttled while the other ${(properties.shardCount ?? 1) - 1} idle: ${nameOf(graph, hot.from)} sends every record with one partition key, and a key lives in one shard. Use a key with many values.`;
    return [{ message }];
  },
  show: ({ element, ruleId }, graph) => {
    const each = kinesisLimits.shardWriteRecordsPerSecond.value;
    const isConstant = graph.incoming(element, 'send').some(hasConstantKey);
    return showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `${formatNumber(each * 1.5)} records a second are put for two seconds, all with one key. One shard of ${nameOf(graph, element)} takes ${formatNumber(each)} and refuses the rest, while the others stay empty.`,
      into: element,
      forSeconds: 10,
      load: [{ ratePerSecond: each * 1.5, toSeconds: 2, keys: isConstant ? 1_000 : 1 }],
      expect: [{ that: 'counter', of: element, counter: 'writeThrottles', atMost: 0 }],
    });
  },
};

function isOneKey(wire: GraphConnection, graph: DesignGraph): boolean {
  if (hasConstantKey(wire)) return true;
  const key = wire.properties['partitionKey'];
  const sender = graph.resource(wire.from);
  return key === '{{group}}' && sender?.type === 'client' && sender.given['keys'] === 1;
}

function hasConstantKey({ properties: { partitionKey } }: GraphConnection): boolean {
  return typeof partitionKey === 'string' && !partitionKey.includes('{{');
}
