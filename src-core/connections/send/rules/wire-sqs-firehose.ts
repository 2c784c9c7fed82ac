import { refusedEndsRule } from '../../../contract/ends-rule.ts';
import { sendEnds } from '../ends.ts';

/** Queue to a data stream. */
export const wireSqsFirehose = refusedEndsRule({
  id: 'WIRE-SQS-FIREHOSE',
  title: 'Queue to a data stream',
  why: 'SQS never pushes, so nothing arrives.',
  ends: sendEnds,
});
