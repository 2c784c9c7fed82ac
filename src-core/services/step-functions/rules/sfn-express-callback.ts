import { definitionRule } from '../definition-problems.ts';

/** Callback in an Express workflow. */
export const sfnExpressCallback = definitionRule({
  id: 'SFN-EXPRESS-CALLBACK',
  severity: 'error',
  title: 'Callback in an Express workflow',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/connect-to-resource.html',
  advice: 'Make the workflow Standard.',
});
