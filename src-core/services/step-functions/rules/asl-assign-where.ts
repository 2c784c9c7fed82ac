import { definitionRule } from '../definition-problems.ts';

/** Variables set where a state cannot. */
export const aslAssignWhere = definitionRule({
  id: 'ASL-ASSIGN-WHERE',
  severity: 'error',
  title: 'Variables set where a state cannot',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/workflow-variables.html',
  advice: 'Set them in the state before.',
});
