import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { type SnsValues, snsLimits } from '../properties.ts';

/** Too many filter policies on one topic. */
export const snsFilterCount: ResourceRule<SnsValues> = {
  id: 'SNS-FILTER-COUNT',
  severity: 'error',
  title: 'Too many filter policies on one topic',
  why: 'AWS refuses further filter policies.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ id }, graph) =>
    graph.outgoing(id, 'subscription').some(wire => wire.properties['filterPolicy'] !== undefined),
  check: ({ id }, graph) => {
    const count = graph
      .outgoing(id, 'subscription')
      .filter(wire => wire.properties['filterPolicy'] !== undefined).length;
    const most = snsLimits.filterPoliciesPerTopic.value;
    if (count <= most) return [];
    return [
      {
        message: `AWS refuses some of the ${count} filter policies: a topic takes ${most}. Split the topic, or filter in the consumers.`,
        given: count,
        allowed: `${most} filter policies`,
      },
    ];
  },
};
