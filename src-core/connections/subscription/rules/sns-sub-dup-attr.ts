import { fixByRemoving } from '../../../contract/fixes.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { equalJson } from '../../../shared/json.ts';
import type { SubscriptionValues } from '../properties.ts';

/** Same endpoint subscribed twice with different settings. */
export const snsSubDupAttr: ConnectionRule<SubscriptionValues> = {
  id: 'SNS-SUB-DUP-ATTR',
  severity: 'error',
  title: 'Same endpoint subscribed twice with different settings',
  why: 'SNS refuses the second subscription.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html',
  checkedOn: FACTS_CHECKED_ON,
  refusesWire: true,
  check: (wire, graph) => {
    const first = graph.outgoing(wire.from, 'subscription').find(other => other.to === wire.to);
    if (first === undefined || first.id === wire.id || equalJson(first.properties, { ...wire.properties })) return [];
    const message = `SNS refuses the second subscription of ${nameOf(graph, wire.to)}: it exists already with different settings. Merge the two, with $or in the filter policy.`;
    return [{ message, fix: fixByRemoving('Remove this subscription', wire.id) }];
  },
};
