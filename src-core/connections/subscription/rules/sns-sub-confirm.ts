import { fixBySetting } from '../../../contract/fixes.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { showRun } from '../../../contract/show/show-run.ts';
import { isEndpoint, needsConfirmation } from '../../../services/endpoint/properties.ts';
import { snsLimits } from '../../../services/sns/properties.ts';
import { formatDuration } from '../../../shared/units.ts';
import type { SubscriptionValues } from '../properties.ts';

/** Subscription that nobody confirmed. */
export const snsSubConfirm: ConnectionRule<SubscriptionValues> = {
  id: 'SNS-SUB-CONFIRM',
  severity: 'warning',
  title: 'Subscription that nobody confirmed',
  why: 'Nothing is delivered, and the subscription is removed after 48 hours.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/dg/sns-delete-subscription-topic.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ to }, graph) => {
    const target = graph.resource(to);
    return isEndpoint(target) && needsConfirmation(target.properties.protocol);
  },
  check: ({ to }, graph) => {
    const target = graph.resource(to);
    if (!isEndpoint(target) || target.properties.isConfirmed) return [];
    const wait = formatDuration(snsLimits.confirmationSeconds.value);
    const message = `Nothing is delivered to ${nameOf(graph, to)} until its owner confirms the subscription, and SNS removes it after ${wait}. Plan the confirmation, then mark it as done.`;
    return [{ message, fix: fixBySetting('Mark the subscription as confirmed', to, { isConfirmed: true }) }];
  },
  show: ({ element, ruleId }, graph) => {
    const subscription = graph.connection(element);
    if (subscription === undefined) return undefined;
    return showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `One message is published. ${nameOf(graph, subscription.to)} has not confirmed the subscription, so SNS skips it.`,
      into: subscription.from,
      forSeconds: 30,
      load: [{ count: 1 }],
      expect: [{ that: 'counter', of: element, counter: 'passed', atLeast: 1 }],
    });
  },
};
