import { refusedEndsRule } from '../../../contract/ends-rule.ts';
import { sendEnds } from '../ends.ts';

/** Queue that should push. */
export const sqsPullTarget = refusedEndsRule({
  id: 'SQS-PULL-TARGET',
  title: 'Queue that should push',
  why: 'SQS never pushes, so nothing arrives.',
  ends: sendEnds,
});
