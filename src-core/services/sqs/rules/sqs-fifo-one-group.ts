import type { GraphConnection } from '../../../contract/graph.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { SqsValues } from '../properties.ts';

/** Every message in one group. */
export const sqsFifoOneGroup: ResourceRule<SqsValues> = {
  id: 'SQS-FIFO-ONE-GROUP',
  severity: 'warning',
  title: 'Every message in one group',
  why: 'One message group is processed one batch at a time.',
  sourceUrl:
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/FIFO-queues-message-order.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ id, properties }, graph) => properties.fifoQueue && graph.incoming(id, 'send').length > 0,
  check: ({ id }, graph) => {
    const groups = graph.incoming(id).map(constantGroup);
    const [group] = groups;
    if (group === undefined || groups.some(other => other !== group)) return [];
    const message = `Messages wait for each other: all of them are in the group "${group}", and a group is processed one batch at a time. Group them by what must stay in order, such as an order or a customer.`;
    return [{ message }];
  },
};

function constantGroup(wire: GraphConnection): string | undefined {
  const group = wire.properties['messageGroupId'];
  return typeof group === 'string' && !group.includes('{{') ? group : undefined;
}
