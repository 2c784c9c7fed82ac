import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import type { EventSourceMappingValues } from '../properties.ts';

/** Reporting failures of a FIFO batch. */
export const lambdaEsmPartialFifo: ConnectionRule<EventSourceMappingValues> = {
  id: 'LAMBDA-ESM-PARTIAL-FIFO',
  severity: 'info',
  title: 'Reporting failures of a FIFO batch',
  why: 'Order breaks if later messages of the batch are not reported too.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from }, graph) => {
    const queue = graph.resource(from);
    return isQueue(queue) && queue.properties.fifoQueue;
  },
  check: ({ properties }) =>
    properties.reportBatchItemFailures
      ? [
          {
            path: 'reportBatchItemFailures',
            message:
              'Order breaks if the function goes on after a failure. It must stop at the first one, and report it and every message after it.',
          },
        ]
      : [],
};
