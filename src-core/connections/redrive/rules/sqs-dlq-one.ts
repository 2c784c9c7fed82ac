import { fixByRemoving } from '../../../contract/fixes.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import type { RedriveValues } from '../properties.ts';

/** Two dead-letter queues for one queue. */
export const sqsDlqOne: ConnectionRule<RedriveValues> = {
  id: 'SQS-DLQ-ONE',
  severity: 'error',
  title: 'Two dead-letter queues for one queue',
  why: 'A queue has one dead-letter queue; the second wire cannot be deployed.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html',
  checkedOn: FACTS_CHECKED_ON,
  refusesWire: true,
  check: ({ id, from }, graph) => {
    const [first] = graph.outgoing(from, 'redrive');
    if (first === undefined || first.id === id) return [];
    const message = `A queue has one dead-letter queue, and ${nameOf(graph, from)} already has ${nameOf(graph, first.to)}. Keep one of the two wires.`;
    return [{ message, fix: fixByRemoving('Remove this wire', id) }];
  },
};
