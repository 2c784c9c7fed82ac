import type { GraphResource } from '../../contract/graph.ts';
import { nameOf } from '../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type GraphRule } from '../../contract/rule.ts';
import { isTopic } from '../../services/sns/properties.ts';
import { isQueue } from '../../services/sqs/properties.ts';

/** Order lost on the way. */
export const wireTwoTriggersOrder: GraphRule = {
  id: 'WIRE-TWO-TRIGGERS-ORDER',
  severity: 'info',
  title: 'Order lost on the way',
  why: 'Messages that arrived in order are sent on without it.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventsourcemapping.html',
  checkedOn: FACTS_CHECKED_ON,
  confidence: 'B',
  applies: graph => graph.resources.some(isFifo),
  check: graph =>
    graph.connections
      .filter(wire => wire.type === 'send' && keepsNoOrder(graph.resource(wire.to)))
      .flatMap(wire => {
        const source = graph
          .incoming(wire.from, 'event-source-mapping')
          .find(mapping => isFifo(graph.resource(mapping.from)));
        if (source === undefined) return [];
        return [
          {
            element: wire.id,
            message: `Order is lost here: ${nameOf(graph, wire.from)} gets messages in order from ${nameOf(graph, source.from)} and sends them on to ${nameOf(graph, wire.to)}, which is not FIFO. Use FIFO all the way where order matters.`,
          },
        ];
      }),
};

function isFifo(resource: GraphResource | undefined): boolean {
  return (isQueue(resource) && resource.properties.fifoQueue) || (isTopic(resource) && resource.properties.fifoTopic);
}

function keepsNoOrder(resource: GraphResource | undefined): boolean {
  return (isQueue(resource) || isTopic(resource)) && !isFifo(resource);
}
