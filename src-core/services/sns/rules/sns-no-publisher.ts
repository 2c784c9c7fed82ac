import { messageSources } from '../../../contract/graph-queries.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { SnsValues } from '../properties.ts';

/** Topic that nothing publishes to. */
export const snsNoPublisher: ResourceRule<SnsValues> = {
  id: 'SNS-NO-PUBLISHER',
  severity: 'info',
  title: 'Topic that nothing publishes to',
  why: 'Its subscribers never get a message.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/welcome.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ id }, graph) => graph.outgoing(id, 'subscription').length > 0,
  check: ({ id }, graph) =>
    messageSources(graph, id).length > 0
      ? []
      : [
          {
            message:
              'Its subscribers never get a message: nothing in the design publishes to this topic. Wire what does.',
          },
        ],
};
