import type { GraphConnection } from '../../../contract/graph.ts';
import { consumersOf, nameOf } from '../../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { POISON_FIRST } from '../../../contract/show/faults.ts';
import { showRun } from '../../../contract/show/show-run.ts';
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
  show: ({ element, ruleId }, graph) => {
    const [consumer] = consumersOf(graph, element);
    if (consumer === undefined) return undefined;
    return showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `Four messages are sent and the first fails for a while. All are in one group of ${nameOf(graph, element)}, so the three good ones wait until it is done or given up.`,
      into: element,
      forSeconds: 120 + 6 * Number(graph.resource(element)?.properties['visibilityTimeoutSeconds'] ?? 30),
      load: [{ ratePerSecond: 1, count: 4, keys: 4 }],
      faults: [{ ...POISON_FIRST }],
      expect: [{ that: 'latency-seconds', of: consumer.to, percentile: 99, atMost: 20 }],
    });
  },
};

function constantGroup(wire: GraphConnection): string | undefined {
  const group = wire.properties['messageGroupId'];
  return typeof group === 'string' && !group.includes('{{') ? group : undefined;
}
