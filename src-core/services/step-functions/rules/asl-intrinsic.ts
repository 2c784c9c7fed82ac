import { definitionRule } from '../definition-problems.ts';

/** Function or expression that cannot be read. */
export const aslIntrinsic = definitionRule({
  id: 'ASL-INTRINSIC',
  severity: 'error',
  title: 'Function or expression that cannot be read',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/intrinsic-functions.html',
  advice: 'Correct the call or the expression.',
});
