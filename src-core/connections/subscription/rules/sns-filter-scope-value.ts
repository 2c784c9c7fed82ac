import { choiceRule } from '../../../contract/property-rule.ts';
import { subscriptionProperties } from '../properties.ts';

/** Unknown filter policy scope. */
export const snsFilterScopeValue = choiceRule({
  id: 'SNS-FILTER-SCOPE-VALUE',
  title: 'Unknown filter policy scope',
  properties: subscriptionProperties,
  property: 'filterPolicyScope',
  refusal: 'SNS refuses the subscription',
});
