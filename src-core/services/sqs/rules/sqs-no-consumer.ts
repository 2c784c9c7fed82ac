import { collectsFailures, consumersOf, messageSources, nameOf } from '../../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { showRun } from '../../../contract/show/show-run.ts';
import { formatDuration } from '../../../shared/units.ts';
import type { SqsValues } from '../properties.ts';
import { isQueue } from '../properties.ts';

/** Queue that nothing reads. */
export const sqsNoConsumer: ResourceRule<SqsValues> = {
  id: 'SQS-NO-CONSUMER',
  severity: 'warning',
  title: 'Queue that nothing reads',
  why: 'Messages expire at the end of the retention period.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-basic-architecture.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ id }, graph) => messageSources(graph, id).length > 0 && !collectsFailures(graph, id),
  check: ({ id, properties }, graph) => {
    if (consumersOf(graph, id).length > 0) return [];
    const kept = formatDuration(properties.messageRetentionPeriodSeconds);
    return [
      {
        message: `Messages expire unread after ${kept}: nothing consumes this queue. Let a function read it, or an application poll it.`,
      },
    ];
  },
  show: ({ element, ruleId }, graph) => {
    const queue = graph.resource(element);
    if (!isQueue(queue)) return undefined;
    return showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `One message is sent. Nothing reads ${nameOf(graph, element)}, so it waits until its retention is over and is lost.`,
      into: element,
      forSeconds: queue.properties.messageRetentionPeriodSeconds + queue.properties.delaySeconds + 60,
      load: [{ count: 1 }],
      expect: [{ that: 'nothing-lost' }],
    });
  },
};
