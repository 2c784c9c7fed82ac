import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { showRun } from '../../../contract/show/show-run.ts';
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
  check: ({ id, from, to }, graph) => {
    const first = graph.outgoing(from, 'event-source-mapping').find(wire => wire.properties['enabled'] === true);
    if (first === undefined || first.id === id || first.to === to) return [];
    const message = `Each message reaches either ${nameOf(graph, first.to)} or ${nameOf(graph, to)}, never both: consumers of a queue compete. Publish to a topic with a queue for each.`;
    return [{ message }];
  },
  show: ({ element, ruleId }, graph) => {
    const mapping = graph.connection(element);
    if (mapping === undefined) return undefined;
    return showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `Twenty messages are sent, one a second. ${nameOf(graph, mapping.to)} gets some of them and the other consumers of ${nameOf(graph, mapping.from)} get the rest; nobody gets all.`,
      into: mapping.from,
      forSeconds: 60,
      load: [{ ratePerSecond: 1, count: 20, keys: 20 }],
      expect: [{ that: 'counter', of: element, counter: 'passed', atLeast: 20 }],
    });
  },
};
