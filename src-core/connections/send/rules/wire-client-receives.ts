import { refusedEndsRule } from '../../../contract/ends-rule.ts';
import { sendEnds } from '../ends.ts';

/** Wire that ends at a client. */
export const wireClientReceives = refusedEndsRule({
  id: 'WIRE-CLIENT-RECEIVES',
  title: 'Wire that ends at a client',
  why: 'No message reaches a client.',
  ends: sendEnds,
});
