import { messageSources } from '../../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { SqsValues } from '../properties.ts';

/** Queue that nothing writes to. */
export const sqsNoProducer: ResourceRule<SqsValues> = {
  id: 'SQS-NO-PRODUCER',
  severity: 'info',
  title: 'Queue that nothing writes to',
  why: 'Its consumers never get a message.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-basic-architecture.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ id }, graph) => graph.outgoing(id).length > 0,
  check: ({ id }, graph) =>
    messageSources(graph, id).length > 0
      ? []
      : [{ message: 'Its consumers never get a message: nothing in the design sends to this queue. Wire what does.' }],
};
