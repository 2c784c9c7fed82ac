import { consumersOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { competingMessage, showCompeting } from '../../../contract/show/competing-consumers.ts';
import type { ReceiveValues } from '../properties.ts';

/** Application that shares a queue with another consumer. */
export const sqsTwoConsumers: ConnectionRule<ReceiveValues> = {
  id: 'SQS-TWO-CONSUMERS',
  severity: 'warning',
  title: 'Application that shares a queue with another consumer',
  why: 'Each message reaches only one of them.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/sns-sqs-as-subscriber.html',
  checkedOn: FACTS_CHECKED_ON,
  check: (wire, graph) => {
    const other = consumersOf(graph, wire.from).find(
      each => each.to !== wire.to && each.properties['enabled'] !== false,
    );
    return other === undefined ? [] : [{ message: competingMessage(graph, wire, other) }];
  },
  show: ({ element, ruleId }, graph) => {
    const wire = graph.connection(element);
    return wire && showCompeting(graph, wire, ruleId);
  },
};
