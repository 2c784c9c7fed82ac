import { fixBySetting } from '../../../contract/fixes.ts';
import type { DesignGraph, GraphResource } from '../../../contract/graph.ts';
import { messageSources, nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON, type Fix } from '../../../contract/rule.ts';
import { isTopic } from '../../../services/sns/properties.ts';
import { isQueue, type SqsValues } from '../../../services/sqs/properties.ts';
import type { SubscriptionValues } from '../properties.ts';

/** Standard topic to a FIFO queue. */
export const snsStdFifoq: ConnectionRule<SubscriptionValues> = {
  id: 'SNS-STD-FIFOQ',
  severity: 'error',
  title: 'Standard topic to a FIFO queue',
  why: 'SNS refuses the subscription.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/fifo-message-delivery.html',
  checkedOn: FACTS_CHECKED_ON,
  refusesWire: true,
  applies: ({ from, to }, graph) => isTopic(graph.resource(from)) && isQueue(graph.resource(to)),
  check: ({ from, to }, graph) => {
    const topic = graph.resource(from);
    const queue = graph.resource(to);
    if (!isTopic(topic) || !isQueue(queue) || topic.properties.fifoTopic || !queue.properties.fifoQueue) return [];
    const message = `SNS refuses the subscription: a standard topic keeps no order, so it cannot feed the FIFO queue ${nameOf(graph, to)}. Make the topic FIFO, or the queue standard.`;
    const fix = makingStandard(queue, graph);
    return [{ message, ...(fix !== undefined && { fix }) }];
  },
};

function makingStandard(queue: GraphResource<SqsValues>, graph: DesignGraph): Fix | undefined {
  const isSimple = queue.properties.queueName === undefined && graph.outgoing(queue.id, 'redrive').length === 0;
  if (!isSimple || messageSources(graph, queue.id).length > 1) return undefined;
  return fixBySetting('Make the queue a standard queue', queue.id, {
    fifoQueue: undefined,
    contentBasedDeduplication: undefined,
    deduplicationScope: undefined,
    fifoThroughputLimit: undefined,
  });
}
