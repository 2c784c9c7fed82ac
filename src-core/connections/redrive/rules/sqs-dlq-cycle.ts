import type { DesignGraph, GraphConnection } from '../../../contract/graph.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import type { RedriveValues } from '../properties.ts';

/** Dead letters in a circle. */
export const sqsDlqCycle: ConnectionRule<RedriveValues> = {
  id: 'SQS-DLQ-CYCLE',
  severity: 'warning',
  title: 'Dead letters in a circle',
  why: 'Failing messages go round and never come to rest.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
  checkedOn: FACTS_CHECKED_ON,
  confidence: 'C',
  applies: ({ from, to }) => from !== to,
  check: (wire, graph) => {
    const circle = circleFrom(wire, graph);
    if (circle === undefined) return [];
    const names = [...circle, wire.from].map(id => nameOf(graph, id)).join(' → ');
    return [
      {
        message: `Failing messages go round and never come to rest: ${names}. End the chain at a queue that has no dead-letter queue.`,
      },
    ];
  },
};

function circleFrom({ from, to }: GraphConnection<RedriveValues>, graph: DesignGraph): readonly string[] | undefined {
  const path = new Set([from]);
  for (let queue: string | undefined = to; queue !== undefined; queue = graph.outgoing(queue, 'redrive')[0]?.to) {
    if (queue === from) return [...path];
    if (path.has(queue)) return undefined;
    path.add(queue);
  }
  return undefined;
}
