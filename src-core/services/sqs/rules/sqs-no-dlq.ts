import { addedQueue, freeId } from '../../../contract/fixes.ts';
import type { DesignGraph, GraphResource } from '../../../contract/graph.ts';
import { collectsFailures, consumersOf, nameOf } from '../../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type Fix, type ResourceRule } from '../../../contract/rule.ts';
import { POISON_FIRST } from '../../../contract/show/faults.ts';
import { showRun } from '../../../contract/show/show-run.ts';
import { formatDuration } from '../../../shared/units.ts';
import { isQueue, type SqsValues, sqsProperties } from '../properties.ts';

/** Queue without a dead-letter queue. */
export const sqsNoDlq: ResourceRule<SqsValues> = {
  id: 'SQS-NO-DLQ',
  severity: 'warning',
  title: 'Queue without a dead-letter queue',
  why: 'A message that always fails is retried until it expires, then it is lost.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-best-practices.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ id }, graph) => consumersOf(graph, id).length > 0 && !collectsFailures(graph, id),
  check: (queue, graph) => {
    if (graph.outgoing(queue.id, 'redrive').length > 0) return [];
    const blocks = queue.properties.fifoQueue ? ' and blocks its message group meanwhile' : '';
    const kept = formatDuration(queue.properties.messageRetentionPeriodSeconds);
    const message = `A message that always fails comes back for ${kept}${blocks}, then it is lost. Give the queue a dead-letter queue.`;
    return [{ message, fix: addingDeadLetterQueue(queue, graph) }];
  },
  show: ({ element, ruleId }, graph) => {
    const queue = graph.resource(element);
    const [consumer] = consumersOf(graph, element);
    if (!isQueue(queue) || consumer === undefined) return undefined;
    const { visibilityTimeoutSeconds, messageRetentionPeriodSeconds, delaySeconds, fifoQueue } = queue.properties;
    const shortened = Math.max(
      sqsProperties.messageRetentionPeriodSeconds.minimum,
      Math.min(
        messageRetentionPeriodSeconds,
        delaySeconds + Math.ceil((RECEIVES + 4) * (visibilityTimeoutSeconds + 1)),
      ),
    );
    const blocked = fifoQueue ? ' The two good messages of its group wait behind it.' : '';
    const kept = shortened < messageRetentionPeriodSeconds ? ', shortened for this run' : '';
    const waitsBehind = {
      that: 'latency-seconds',
      of: consumer.to,
      percentile: 99,
      atMost: delaySeconds + (RECEIVES + 2) * (visibilityTimeoutSeconds + 1),
    } as const;
    return showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `One message always fails. It comes back to ${nameOf(graph, element)} each time its visibility timeout ends, until its retention${kept} is over; then it is lost.${blocked}`,
      into: element,
      forSeconds: shortened + 60,
      load: [{ ratePerSecond: 1, count: fifoQueue ? 3 : 1 }],
      faults: [POISON_FIRST],
      expect: fifoQueue ? [{ that: 'nothing-lost' }, waitsBehind] : [{ that: 'nothing-lost' }],
      edits: [
        {
          edit: 'set-property',
          id: element,
          property: 'messageRetentionPeriodSeconds',
          value: shortened,
        },
      ],
      keptForSeconds: messageRetentionPeriodSeconds + 60,
    });
  },
};

function addingDeadLetterQueue(queue: GraphResource<SqsValues>, graph: DesignGraph): Fix {
  const { fifoQueue } = queue.properties;
  const messageRetentionPeriodSeconds = sqsProperties.messageRetentionPeriodSeconds.maximum;
  const properties = fifoQueue ? { fifoQueue, messageRetentionPeriodSeconds } : { messageRetentionPeriodSeconds };
  const { id: to, edit } = addedQueue(graph, queue, 'dlq', properties);
  const id = freeId(graph, `${queue.id}-${to}`);
  const wire = { id, type: 'redrive', from: queue.id, to, properties: { maxReceiveCount: RECEIVES } };
  return {
    title: `Add a dead-letter queue after ${RECEIVES} receives`,
    edits: [edit, { edit: 'add-connection', connection: wire }],
  };
}

/** Enough that throttling alone does not dead-letter the messages of a function. */
const RECEIVES = 5;
