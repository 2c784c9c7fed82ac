import { refusedEndsRule } from '../../../contract/ends-rule.ts';
import { asyncDestinationEnds } from '../ends.ts';

/** Destination that Lambda does not offer. */
export const wireLambdaDestKinesis = refusedEndsRule({
  id: 'WIRE-LAMBDA-DEST-KINESIS',
  title: 'Destination that Lambda does not offer',
  why: 'Lambda refuses the destination.',
  ends: asyncDestinationEnds,
});
