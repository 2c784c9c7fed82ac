import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import type { RedriveValues } from '../properties.ts';

/** Dead letters leave a gap in the order. */
export const sqsDlqFifoOrder: ConnectionRule<RedriveValues> = {
  id: 'SQS-DLQ-FIFO-ORDER',
  severity: 'info',
  title: 'Dead letters leave a gap in the order',
  why: 'Later messages of the group are processed without the one that failed.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from }, graph) => isQueue(graph.resource(from)),
  check: ({ from }, graph) => {
    const source = graph.resource(from);
    if (!isQueue(source) || !source.properties.fifoQueue) return [];
    return [
      {
        message:
          'When a message becomes a dead letter, the later ones of its group are processed without it. Do without dead letters where that must not happen.',
      },
    ];
  },
};
