import { refusedEndsRule } from '../../../contract/ends-rule.ts';
import { sendEnds } from '../ends.ts';

/** Wire that starts at an endpoint. */
export const wireEndpointSends = refusedEndsRule({
  id: 'WIRE-ENDPOINT-SENDS',
  title: 'Wire that starts at an endpoint',
  why: 'No message leaves an endpoint.',
  ends: sendEnds,
});
