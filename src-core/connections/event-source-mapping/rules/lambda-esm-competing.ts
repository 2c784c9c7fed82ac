import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { competingMessage, showCompeting } from '../../../contract/show/competing-consumers.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import type { EventSourceMappingValues } from '../properties.ts';

/** Two functions on one queue. */
export const lambdaEsmCompeting: ConnectionRule<EventSourceMappingValues> = {
  id: 'LAMBDA-ESM-COMPETING',
  severity: 'warning',
  title: 'Two functions on one queue',
  why: 'Each message reaches only one of them.',
  sourceUrl:
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-configure-lambda-function-trigger.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from, properties }, graph) => properties.enabled && isQueue(graph.resource(from)),
  check: (mapping, graph) => {
    const { id, from, to } = mapping;
    const first = graph.outgoing(from, 'event-source-mapping').find(wire => wire.properties['enabled'] === true);
    if (first === undefined || first.id === id || first.to === to) return [];
    return [{ message: competingMessage(graph, mapping, first) }];
  },
  show: ({ element, ruleId }, graph) => {
    const mapping = graph.connection(element);
    return mapping && showCompeting(graph, mapping, ruleId);
  },
};
