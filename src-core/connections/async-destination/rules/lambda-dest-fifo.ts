import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isTopic } from '../../../services/sns/properties.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import type { AsyncDestinationValues } from '../properties.ts';

/** FIFO destination of a function. */
export const lambdaDestFifo: ConnectionRule<AsyncDestinationValues> = {
  id: 'LAMBDA-DEST-FIFO',
  severity: 'error',
  title: 'FIFO destination of a function',
  why: 'The delivery fails silently and the record is lost.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html',
  checkedOn: FACTS_CHECKED_ON,
  refusesWire: true,
  applies: ({ properties }) => properties.condition !== 'dead-letter',
  check: ({ to }, graph) => {
    const target = graph.resource(to);
    const isFifo = (isQueue(target) && target.properties.fifoQueue) || (isTopic(target) && target.properties.fifoTopic);
    if (!isFifo) return [];
    return [
      {
        message: `Records are lost without an error: Lambda cannot deliver to ${nameOf(graph, to)}, which is FIFO, and only a metric counts it. Use a standard ${isQueue(target) ? 'queue' : 'topic'}.`,
      },
    ];
  },
};
