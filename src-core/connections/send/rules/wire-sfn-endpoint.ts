import { refusedEndsRule } from '../../../contract/ends-rule.ts';
import { sendEnds } from '../ends.ts';

/** State machine to an endpoint. */
export const wireSfnEndpoint = refusedEndsRule({
  id: 'WIRE-SFN-ENDPOINT',
  title: 'State machine to an endpoint',
  why: 'The task has no connection to call with.',
  ends: sendEnds,
});
