import { definitionRule } from '../definition-problems.ts';

/** Transition across the border of a branch. */
export const aslCrossScope = definitionRule({
  id: 'ASL-CROSS-SCOPE',
  severity: 'error',
  title: 'Transition across the border of a branch',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html',
  advice: 'Lead the branch to its end and go on from the state that holds it.',
});
