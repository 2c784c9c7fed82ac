import { definitionRule } from '../definition-problems.ts';

/** Variable name not allowed. */
export const aslAssignName = definitionRule({
  id: 'ASL-ASSIGN-NAME',
  severity: 'error',
  title: 'Variable name not allowed',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/workflow-variables.html',
  advice: 'Rename the variable.',
});
