import { refusedEndsRule } from '../../../contract/ends-rule.ts';
import { subscriptionEnds } from '../ends.ts';

/** Topic to a data stream. */
export const wireSnsKinesis = refusedEndsRule({
  id: 'WIRE-SNS-KINESIS',
  title: 'Topic to a data stream',
  why: 'SNS refuses the subscription.',
  ends: subscriptionEnds,
});
