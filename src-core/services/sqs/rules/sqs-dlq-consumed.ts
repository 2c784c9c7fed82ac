import { nameOf } from '../../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { SqsValues } from '../properties.ts';

/** Dead-letter queue that is also a working queue. */
export const sqsDlqConsumed: ResourceRule<SqsValues> = {
  id: 'SQS-DLQ-CONSUMED',
  severity: 'info',
  title: 'Dead-letter queue that is also a working queue',
  why: 'A redrive would move ordinary messages along with the dead letters.',
  sourceUrl:
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-configure-dead-letter-queue-redrive.html',
  checkedOn: FACTS_CHECKED_ON,
  confidence: 'C',
  applies: ({ id }, graph) => graph.incoming(id, 'redrive').length > 0,
  check: ({ id }, graph) => {
    const working = graph
      .incoming(id)
      .find(wire => wire.type === 'send' || wire.type === 'subscription' || wire.type === 'task');
    if (working === undefined) return [];
    const message = `A redrive would treat the messages from ${nameOf(graph, working.from)} as dead letters too: this queue takes both. Use one queue for each.`;
    return [{ message }];
  },
};
