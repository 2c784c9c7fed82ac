import { refusedEndsRule } from '../../../contract/ends-rule.ts';
import { asyncDestinationEnds } from '../ends.ts';

/** Endpoint as a destination. */
export const lambdaDestType = refusedEndsRule({
  id: 'LAMBDA-DEST-TYPE',
  title: 'Endpoint as a destination',
  why: 'Lambda refuses the destination.',
  ends: asyncDestinationEnds,
});
