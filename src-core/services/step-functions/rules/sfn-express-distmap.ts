import { definitionRule } from '../definition-problems.ts';

/** Distributed Map in an Express workflow. */
export const sfnExpressDistmap = definitionRule({
  id: 'SFN-EXPRESS-DISTMAP',
  severity: 'error',
  title: 'Distributed Map in an Express workflow',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html',
  advice: 'Make the workflow Standard.',
});
