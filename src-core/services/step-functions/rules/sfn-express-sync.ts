import { definitionRule } from '../definition-problems.ts';

/** Job that an Express workflow would wait for. */
export const sfnExpressSync = definitionRule({
  id: 'SFN-EXPRESS-SYNC',
  severity: 'error',
  title: 'Job that an Express workflow would wait for',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/connect-to-resource.html',
  advice: 'Make the workflow Standard.',
});
