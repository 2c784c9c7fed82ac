import { fixByRemoving } from '../../../contract/fixes.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { equalJson } from '../../../shared/json.ts';
import type { SubscriptionValues } from '../properties.ts';

/** Same subscription twice. */
export const snsSubDup: ConnectionRule<SubscriptionValues> = {
  id: 'SNS-SUB-DUP',
  severity: 'warning',
  title: 'Same subscription twice',
  why: 'The second subscription adds nothing.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html',
  checkedOn: FACTS_CHECKED_ON,
  check: (wire, graph) => {
    const first = graph.outgoing(wire.from, 'subscription').find(other => other.to === wire.to);
    if (first === undefined || first.id === wire.id || !equalJson(first.properties, { ...wire.properties })) return [];
    const message = `The second subscription adds nothing: SNS keeps one for each endpoint of a topic, so ${nameOf(graph, wire.to)} gets every message once. Remove it.`;
    return [{ message, fix: fixByRemoving('Remove this subscription', wire.id) }];
  },
};
