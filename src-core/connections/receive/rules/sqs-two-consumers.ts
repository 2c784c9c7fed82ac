import { consumersOf, nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { showRun } from '../../../contract/show/show-run.ts';
import type { ReceiveValues } from '../properties.ts';

/** Application that shares a queue with another consumer. */
export const sqsTwoConsumers: ConnectionRule<ReceiveValues> = {
  id: 'SQS-TWO-CONSUMERS',
  severity: 'warning',
  title: 'Application that shares a queue with another consumer',
  why: 'Each message reaches only one of them.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/sns-sqs-as-subscriber.html',
  checkedOn: FACTS_CHECKED_ON,
  check: ({ from, to }, graph) => {
    const other = consumersOf(graph, from).find(wire => wire.to !== to && wire.properties['enabled'] !== false);
    if (other === undefined) return [];
    const message = `Each message reaches either ${nameOf(graph, to)} or ${nameOf(graph, other.to)}, never both: consumers of a queue compete. Publish to a topic with a queue for each.`;
    return [{ message }];
  },
  show: ({ element, ruleId }, graph) => {
    const wire = graph.connection(element);
    if (wire === undefined) return undefined;
    return showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `Twenty messages are sent, one a second. ${nameOf(graph, wire.to)} gets some of them and the other consumers of ${nameOf(graph, wire.from)} get the rest; nobody gets all.`,
      into: wire.from,
      forSeconds: 60,
      load: [{ ratePerSecond: 1, count: 20, keys: 20 }],
      expect: [{ that: 'counter', of: element, counter: 'passed', atLeast: 20 }],
    });
  },
};
