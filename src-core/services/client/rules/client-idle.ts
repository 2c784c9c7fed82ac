import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { ClientValues } from '../properties.ts';

/** Client that sends nowhere. */
export const clientIdle: ResourceRule<ClientValues> = {
  id: 'CLIENT-IDLE',
  severity: 'info',
  title: 'Client that sends nowhere',
  why: 'It takes no part in the design.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html',
  checkedOn: FACTS_CHECKED_ON,
  check: ({ id }, graph) =>
    graph.outgoing(id).length > 0
      ? []
      : [
          {
            message:
              'Nothing is sent: this client is not wired to anything. Wire it to a queue, a topic, a stream, a function or a workflow.',
          },
        ],
};
