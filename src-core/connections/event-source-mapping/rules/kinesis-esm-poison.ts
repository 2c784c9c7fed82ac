import { fixBySetting } from '../../../contract/fixes.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { POISON_FIRST } from '../../../contract/show/faults.ts';
import { showRun } from '../../../contract/show/show-run.ts';
import { isStream } from '../../../services/kinesis/properties.ts';
import { formatDuration } from '../../../shared/units.ts';
import type { EventSourceMappingValues } from '../properties.ts';

/** A bad record blocks its shard. */
export const kinesisEsmPoison: ConnectionRule<EventSourceMappingValues> = {
  id: 'KINESIS-ESM-POISON',
  severity: 'warning',
  title: 'A bad record blocks its shard',
  why: 'Every later record of the shard waits until the bad one expires.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from }, graph) => isStream(graph.resource(from)),
  check: ({ id, from, properties }, graph) => {
    const { maximumRetryAttempts, maximumRecordAgeSeconds, bisectBatchOnFunctionError } = properties;
    if (maximumRetryAttempts !== -1 || maximumRecordAgeSeconds !== -1 || bisectBatchOnFunctionError) return [];
    const stream = graph.resource(from);
    const kept = isStream(stream) ? formatDuration(stream.properties.retentionPeriodHours * 3_600) : '';
    const message = `One record that always fails blocks its shard for ${kept}: the batch is retried until it expires. Limit the retries, split failing batches, and name a failure destination.`;
    const fix = fixBySetting('Retry 3 times and split failing batches', id, {
      maximumRetryAttempts: 3,
      bisectBatchOnFunctionError: true,
    });
    return [{ path: 'maximumRetryAttempts', message, given: -1, fix }];
  },
  show: ({ element, ruleId }, graph) => {
    const mapping = graph.connection(element);
    if (mapping === undefined) return undefined;
    return showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `Six records with one key go into one shard of ${nameOf(graph, mapping.from)}, and the first always fails. Its batch is tried again and again, and the five good ones behind it wait.`,
      into: mapping.from,
      forSeconds: 600,
      load: [{ ratePerSecond: 1, count: 6 }],
      faults: [POISON_FIRST],
      expect: [{ that: 'latency-seconds', of: mapping.to, percentile: 99, atMost: 300 }],
    });
  },
};
