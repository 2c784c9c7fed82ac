import { fixBySetting } from '../../../contract/fixes.ts';
import { consumersOf, nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { POISON_FIRST } from '../../../contract/show/faults.ts';
import { showRun } from '../../../contract/show/show-run.ts';
import { isQueue, sqsProperties } from '../../../services/sqs/properties.ts';
import { formatDuration } from '../../../shared/units.ts';
import type { RedriveValues } from '../properties.ts';

/** Dead letters expire too early. */
export const sqsDlqRetention: ConnectionRule<RedriveValues> = {
  id: 'SQS-DLQ-RETENTION',
  severity: 'warning',
  title: 'Dead letters expire too early',
  why: 'Dead letters vanish soon after they arrive, before anyone looks.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from, to }, graph) => {
    const source = graph.resource(from);
    return from !== to && isQueue(source) && !source.properties.fifoQueue && isQueue(graph.resource(to));
  },
  check: ({ from, to }, graph) => {
    const source = graph.resource(from);
    const target = graph.resource(to);
    if (!isQueue(source) || !isQueue(target)) return [];
    const longest = sqsProperties.messageRetentionPeriodSeconds.maximum;
    const kept = target.properties.messageRetentionPeriodSeconds;
    if (kept > source.properties.messageRetentionPeriodSeconds || kept >= longest) return [];
    const message = `Dead letters vanish before anyone looks: their age counts from the first send, and ${nameOf(graph, to)} keeps messages ${formatDuration(kept)}, no longer than ${nameOf(graph, from)} does. Keep them ${formatDuration(longest)}.`;
    const fix = fixBySetting(`Keep dead letters ${formatDuration(longest)}`, to, {
      messageRetentionPeriodSeconds: longest,
    });
    return [{ message, given: kept, fix }];
  },
  show: ({ element, ruleId }, graph) => {
    const wire = graph.connection(element);
    const source = graph.resource(wire?.from ?? '');
    const target = graph.resource(wire?.to ?? '');
    if (!isQueue(source) || !isQueue(target) || consumersOf(graph, source.id).length === 0) {
      return undefined;
    }
    const kept = target.properties.messageRetentionPeriodSeconds;
    return showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `One message always fails and moves to ${nameOf(graph, target.id)}. Its age counts from the first send, so ${formatDuration(kept)} after that it is gone.`,
      into: source.id,
      forSeconds: kept + 3_600,
      load: [{ count: 1 }],
      faults: [POISON_FIRST],
      expect: [{ that: 'nothing-lost' }],
    });
  },
};
