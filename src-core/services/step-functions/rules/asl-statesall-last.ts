import { definitionRule } from '../definition-problems.ts';

/** States.ALL not alone and last. */
export const aslStatesallLast = definitionRule({
  id: 'ASL-STATESALL-LAST',
  severity: 'error',
  title: 'States.ALL not alone and last',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html',
  advice: 'Put it alone into the last entry.',
});
