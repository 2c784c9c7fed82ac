import { fixBySetting } from '../../../contract/fixes.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isEndpoint } from '../../../services/endpoint/properties.ts';
import type { SubscriptionValues } from '../properties.ts';

/** Delivery without encryption. */
export const snsHttpPlain: ConnectionRule<SubscriptionValues> = {
  id: 'SNS-HTTP-PLAIN',
  severity: 'warning',
  title: 'Delivery without encryption',
  why: 'Messages travel in clear text.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ to }, graph) => isEndpoint(graph.resource(to)),
  check: ({ to }, graph) => {
    const target = graph.resource(to);
    if (!isEndpoint(target) || target.properties.protocol !== 'http') return [];
    const { address } = target.properties;
    const values = {
      protocol: 'https',
      ...(address !== undefined && { address: address.replace(/^http:/, 'https:') }),
    };
    const message = `Messages to ${nameOf(graph, to)} travel in clear text. Use HTTPS.`;
    return [{ message, fix: fixBySetting('Deliver over HTTPS', to, values) }];
  },
};
