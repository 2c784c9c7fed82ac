import { fixBySetting } from '../../../contract/fixes.ts';
import { consumersOf, nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { POISON_FIRST } from '../../../contract/show/faults.ts';
import { showRun } from '../../../contract/show/show-run.ts';
import { isQueue, sqsProperties } from '../../../services/sqs/properties.ts';
import { formatDuration } from '../../../shared/units.ts';
import type { RedriveValues } from '../properties.ts';

/** Messages may expire before they are dead letters. */
export const sqsRetentionShort: ConnectionRule<RedriveValues> = {
  id: 'SQS-RETENTION-SHORT',
  severity: 'warning',
  title: 'Messages may expire before they are dead letters',
  why: 'Failing messages are lost instead of reaching the dead-letter queue.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
  checkedOn: FACTS_CHECKED_ON,
  confidence: 'C',
  applies: ({ from }, graph) => isQueue(graph.resource(from)),
  check: ({ from, properties }, graph) => {
    const source = graph.resource(from);
    if (!isQueue(source)) return [];
    const { visibilityTimeoutSeconds, messageRetentionPeriodSeconds } = source.properties;
    const needed = visibilityTimeoutSeconds * properties.maxReceiveCount;
    if (messageRetentionPeriodSeconds >= needed) return [];
    const message = `Failing messages may expire first: ${properties.maxReceiveCount} receives hide a message for ${formatDuration(needed)}, and ${nameOf(graph, from)} keeps it ${formatDuration(messageRetentionPeriodSeconds)}. Keep messages longer, or allow fewer receives.`;
    const longest = sqsProperties.messageRetentionPeriodSeconds.maximum;
    const fix = fixBySetting(`Keep messages ${formatDuration(needed)}`, from, {
      messageRetentionPeriodSeconds: needed,
    });
    return [{ message, given: messageRetentionPeriodSeconds, ...(needed <= longest && { fix }) }];
  },
  show: ({ element, ruleId }, graph) => {
    const wire = graph.connection(element);
    const source = graph.resource(wire?.from ?? '');
    if (!isQueue(source) || consumersOf(graph, source.id).length === 0) return undefined;
    return showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `One message always fails. ${nameOf(graph, source.id)} lets it expire before its receives are used up, so it never gets to the dead-letter queue.`,
      into: source.id,
      forSeconds: source.properties.messageRetentionPeriodSeconds + source.properties.visibilityTimeoutSeconds + 60,
      load: [{ count: 1 }],
      faults: [POISON_FIRST],
      expect: [{ that: 'nothing-lost' }],
    });
  },
};
