import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isTopic } from '../../../services/sns/properties.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import type { AsyncDestinationValues } from '../properties.ts';

/** FIFO dead-letter queue of a function. */
export const lambdaDlqFifo: ConnectionRule<AsyncDestinationValues> = {
  id: 'LAMBDA-DLQ-FIFO',
  severity: 'error',
  title: 'FIFO dead-letter queue of a function',
  why: 'Failed events are lost.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html',
  checkedOn: FACTS_CHECKED_ON,
  refusesWire: true,
  applies: ({ properties }) => properties.condition === 'dead-letter',
  check: ({ to }, graph) => {
    const target = graph.resource(to);
    const isFifo = (isQueue(target) && target.properties.fifoQueue) || (isTopic(target) && target.properties.fifoTopic);
    if (!isFifo) return [];
    return [
      {
        message: `Failed events are lost: Lambda cannot send dead letters to ${nameOf(graph, to)}, which is FIFO. Use a standard ${isQueue(target) ? 'queue' : 'topic'}.`,
      },
    ];
  },
};
