import { refusedEndsRule } from '../../../contract/ends-rule.ts';
import { sendEnds } from '../ends.ts';

/** Data stream that should push. */
export const wireKinesisPush = refusedEndsRule({
  id: 'WIRE-KINESIS-PUSH',
  title: 'Data stream that should push',
  why: 'Kinesis never pushes, so nothing arrives.',
  ends: sendEnds,
});
