import { clientRatePerSecond } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { snsLimits } from '../../../services/sns/properties.ts';
import { formatNumber } from '../../../shared/units.ts';
import type { SubscriptionValues } from '../properties.ts';

/** More e-mails than SNS sends. */
export const snsEmailRate: ConnectionRule<SubscriptionValues> = {
  id: 'SNS-EMAIL-RATE',
  severity: 'warning',
  title: 'More e-mails than SNS sends',
  why: 'The subscription is disabled and goes back to pending.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/sns-email-notifications.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ to }, graph) => {
    const protocol = graph.resource(to)?.properties['protocol'];
    return protocol === 'email' || protocol === 'email-json';
  },
  check: ({ from, properties }, graph) => {
    const rate = clientRatePerSecond(graph, from);
    const most = snsLimits.emailsPerSecond.value;
    if (properties.filterPolicy !== undefined || rate <= most) return [];
    const message = `SNS disables the subscription: ${formatNumber(rate)} messages a second are published and it sends at most ${most} e-mails a second. Filter, or let a function send summaries.`;
    return [{ path: 'filterPolicy', message, given: rate, allowed: `${most} a second` }];
  },
};
