import { refusedEndsRule } from '../../../contract/ends-rule.ts';
import { subscriptionEnds } from '../ends.ts';

/** Subscriber that SNS cannot reach. */
export const snsTargetUnsupported = refusedEndsRule({
  id: 'SNS-TARGET-UNSUPPORTED',
  title: 'Subscriber that SNS cannot reach',
  why: 'SNS refuses the subscription.',
  ends: subscriptionEnds,
});
