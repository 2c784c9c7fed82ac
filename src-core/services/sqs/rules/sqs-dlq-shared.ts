import { nameOf } from '../../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { SqsValues } from '../properties.ts';

/** One dead-letter queue for several queues. */
export const sqsDlqShared: ResourceRule<SqsValues> = {
  id: 'SQS-DLQ-SHARED',
  severity: 'info',
  title: 'One dead-letter queue for several queues',
  why: 'Dead letters of different queues lie together.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ id }, graph) => graph.incoming(id, 'redrive').length > 0,
  check: ({ id }, graph) => {
    const sources = graph.incoming(id, 'redrive');
    if (sources.length < 2) return [];
    const names = sources.map(wire => nameOf(graph, wire.from)).join(', ');
    const message = `Dead letters of ${names} lie together here, which AWS allows. Read DeadLetterQueueSourceArn to tell them apart.`;
    return [{ message }];
  },
};
