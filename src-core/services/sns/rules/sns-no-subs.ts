import { messageSources, nameOf } from '../../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { showRun } from '../../../contract/show/show-run.ts';
import type { SnsValues } from '../properties.ts';

/** Topic without subscriptions. */
export const snsNoSubs: ResourceRule<SnsValues> = {
  id: 'SNS-NO-SUBS',
  severity: 'warning',
  title: 'Topic without subscriptions',
  why: 'Messages are accepted and dropped.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/fifo-message-delivery.html',
  checkedOn: FACTS_CHECKED_ON,
  confidence: 'B',
  applies: ({ id }, graph) => messageSources(graph, id).length > 0,
  check: ({ id }, graph) =>
    graph.outgoing(id, 'subscription').length > 0
      ? []
      : [
          {
            message:
              'Messages are accepted and dropped: nothing subscribes to this topic. Subscribe a queue, a function or an endpoint.',
          },
        ],
  show: ({ element, ruleId }, graph) =>
    showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `One message is published. ${nameOf(graph, element)} takes it and has nobody to give it to.`,
      into: element,
      forSeconds: 10,
      load: [{ count: 1 }],
      expect: [{ that: 'nothing-lost' }],
    }),
};
