import { definitionRule } from '../definition-problems.ts';

/** Activity in an Express workflow. */
export const sfnExpressActivity = definitionRule({
  id: 'SFN-EXPRESS-ACTIVITY',
  severity: 'error',
  title: 'Activity in an Express workflow',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html',
  advice: 'Call a function instead, or make the workflow Standard.',
});
