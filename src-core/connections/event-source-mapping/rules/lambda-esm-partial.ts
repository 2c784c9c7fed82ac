import { fixBySetting } from '../../../contract/fixes.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { FIRST_WAITS, POISON_FIRST } from '../../../contract/show/faults.ts';
import { showRun } from '../../../contract/show/show-run.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import { formatNumber } from '../../../shared/units.ts';
import { type EventSourceMappingValues, effectiveBatchSize, isEventSourceMapping } from '../properties.ts';

/** One failing message brings back the whole batch. */
export const lambdaEsmPartial: ConnectionRule<EventSourceMappingValues> = {
  id: 'LAMBDA-ESM-PARTIAL',
  severity: 'warning',
  title: 'One failing message brings back the whole batch',
  why: 'Good messages are processed again.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from, properties }, graph) => isQueue(graph.resource(from)) && effectiveBatchSize(properties, 'sqs') > 1,
  check: ({ id, properties }) => {
    if (properties.reportBatchItemFailures) return [];
    const size = effectiveBatchSize(properties, 'sqs');
    const message = `Good messages are processed again: when one of up to ${formatNumber(size)} fails, the whole batch comes back. Let the function report which ones failed.`;
    return [
      {
        path: 'reportBatchItemFailures',
        message,
        given: false,
        fix: fixBySetting('Report batch item failures', id, { reportBatchItemFailures: true }),
      },
    ];
  },
  show: ({ element, ruleId }, graph) => {
    const mapping = graph.connection(element);
    const queue = graph.resource(mapping?.from ?? '');
    if (!isEventSourceMapping(mapping) || !isQueue(queue)) return undefined;
    const size = Math.min(10, effectiveBatchSize(mapping.properties, 'sqs'));
    const hidden = queue.properties.visibilityTimeoutSeconds;
    return showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `${size} messages come in one batch and one of them always fails. The function does not say which, so all ${size} come back to ${nameOf(graph, queue.id)} and are received again.`,
      into: queue.id,
      forSeconds: Math.ceil(hidden * 1.6 + mapping.properties.maximumBatchingWindowSeconds + 5),
      load: [
        { count: 1 },
        { arrivals: 'burst', burstSize: size - 1, everySeconds: 86_400, count: size - 1, fromSeconds: 1 },
      ],
      faults: [POISON_FIRST, FIRST_WAITS],
      expect: [{ that: 'counter', of: queue.id, counter: 'returned', atMost: 1 }],
    });
  },
};
