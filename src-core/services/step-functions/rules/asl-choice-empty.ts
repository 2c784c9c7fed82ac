import { definitionRule } from '../definition-problems.ts';

/** Choice without rules. */
export const aslChoiceEmpty = definitionRule({
  id: 'ASL-CHOICE-EMPTY',
  severity: 'error',
  title: 'Choice without rules',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html',
  advice: 'Add a rule.',
});
