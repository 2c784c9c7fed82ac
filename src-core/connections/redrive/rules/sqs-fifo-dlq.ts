import { fixBySetting } from '../../../contract/fixes.ts';
import type { DesignGraph, GraphResource } from '../../../contract/graph.ts';
import { messageSources, nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON, type Fix } from '../../../contract/rule.ts';
import { isQueue, type SqsValues } from '../../../services/sqs/properties.ts';
import type { RedriveValues } from '../properties.ts';

/** Dead-letter queue of the other type. */
export const sqsFifoDlq: ConnectionRule<RedriveValues> = {
  id: 'SQS-FIFO-DLQ',
  severity: 'error',
  title: 'Dead-letter queue of the other type',
  why: 'AWS refuses to create the source queue.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html',
  checkedOn: FACTS_CHECKED_ON,
  refusesWire: true,
  applies: ({ from, to }, graph) => isQueue(graph.resource(from)) && isQueue(graph.resource(to)),
  check: ({ from, to }, graph) => {
    const source = graph.resource(from);
    const target = graph.resource(to);
    if (!isQueue(source) || !isQueue(target) || source.properties.fifoQueue === target.properties.fifoQueue) return [];
    const needed = source.properties.fifoQueue
      ? 'a FIFO queue needs a FIFO dead-letter queue'
      : 'a standard queue needs a standard dead-letter queue';
    const message = `AWS refuses the redrive policy: ${needed}, and ${nameOf(graph, to)} is ${target.properties.fifoQueue ? 'FIFO' : 'standard'}. Use queues of one type.`;
    const fix = retyping(source, target, graph);
    return [{ message, ...(fix !== undefined && { fix }) }];
  },
};

function retyping(
  source: GraphResource<SqsValues>,
  target: GraphResource<SqsValues>,
  graph: DesignGraph,
): Fix | undefined {
  const isFree = messageSources(graph, target.id).length === 1 && graph.outgoing(target.id).length === 0;
  if (!isFree || target.properties.queueName !== undefined) return undefined;
  if (source.properties.fifoQueue)
    return fixBySetting('Make the dead-letter queue FIFO', target.id, { fifoQueue: true });
  return fixBySetting('Make the dead-letter queue a standard queue', target.id, {
    fifoQueue: undefined,
    contentBasedDeduplication: undefined,
    deduplicationScope: undefined,
    fifoThroughputLimit: undefined,
  });
}
