import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { parseFilterPolicy } from '../../../patterns/index.ts';
import type { SubscriptionValues } from '../properties.ts';

/** Filter policy that SNS refuses. */
export const snsFilterShape: ConnectionRule<SubscriptionValues> = {
  id: 'SNS-FILTER-SHAPE',
  severity: 'error',
  title: 'Filter policy that SNS refuses',
  why: 'SNS refuses the subscription.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.filterPolicy !== undefined,
  check: ({ properties: { filterPolicy, filterPolicyScope } }) => {
    if (filterPolicyScope !== 'MessageAttributes' && filterPolicyScope !== 'MessageBody') return [];
    const outcome = parseFilterPolicy(filterPolicy, filterPolicyScope);
    if (outcome.ok) return [];
    const message = `SNS refuses the filter policy: ${outcome.error.reason.replace(/\.$/, '')}. Correct it, or remove it to deliver every message.`;
    return [{ path: 'filterPolicy', message, given: filterPolicy ?? null }];
  },
};
