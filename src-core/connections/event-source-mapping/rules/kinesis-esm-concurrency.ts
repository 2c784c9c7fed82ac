import { fixBySetting } from '../../../contract/fixes.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { initialShardCount, isStream } from '../../../services/kinesis/properties.ts';
import { isFunction, lambdaProperties } from '../../../services/lambda/properties.ts';
import type { EventSourceMappingValues } from '../properties.ts';

/** Shards need more concurrency than the function has. */
export const kinesisEsmConcurrency: ConnectionRule<EventSourceMappingValues> = {
  id: 'KINESIS-ESM-CONCURRENCY',
  severity: 'warning',
  title: 'Shards need more concurrency than the function has',
  why: 'Batches are throttled and fall behind.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from, to }, graph) => {
    const worker = graph.resource(to);
    return (
      isStream(graph.resource(from)) &&
      isFunction(worker) &&
      worker.properties.reservedConcurrentExecutions !== undefined
    );
  },
  check: ({ from, to, properties }, graph) => {
    const stream = graph.resource(from);
    const worker = graph.resource(to);
    if (!isStream(stream) || !isFunction(worker)) return [];
    const reserved = worker.properties.reservedConcurrentExecutions ?? 0;
    const needed = initialShardCount(stream.properties) * properties.parallelizationFactor;
    if (reserved >= needed) return [];
    const message = `Records fall behind: the shards keep ${needed} batches running at the same time, and ${nameOf(graph, to)} may run ${reserved}. Reserve ${needed}.`;
    return [
      {
        message,
        given: reserved,
        allowed: `at least ${needed}`,
        ...(needed <= lambdaProperties.reservedConcurrentExecutions.maximum && {
          fix: fixBySetting(`Reserve a concurrency of ${needed}`, to, { reservedConcurrentExecutions: needed }),
        }),
      },
    ];
  },
};
