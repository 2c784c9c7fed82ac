import { refusedEndsRule } from '../../../contract/ends-rule.ts';
import { sendEnds } from '../ends.ts';

/** Client to an endpoint. */
export const wireOutsideAws = refusedEndsRule({
  id: 'WIRE-OUTSIDE-AWS',
  title: 'Client to an endpoint',
  why: 'Nothing of the design carries the message.',
  ends: sendEnds,
});
