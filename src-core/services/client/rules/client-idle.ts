import { isConsumer } from '../../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { ClientValues } from '../properties.ts';

/** Client that is wired to nothing. */
export const clientIdle: ResourceRule<ClientValues> = {
  id: 'CLIENT-IDLE',
  severity: 'info',
  title: 'Client that is wired to nothing',
  why: 'It takes no part in the design.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html',
  checkedOn: FACTS_CHECKED_ON,
  check: ({ id }, graph) =>
    graph.outgoing(id).length > 0 || isConsumer(graph, id)
      ? []
      : [
          {
            message:
              'Nothing is sent: this client is not wired to anything. Wire it to a queue, a topic, a stream, a function or a workflow, or wire a queue to it to let it poll.',
          },
        ],
};
