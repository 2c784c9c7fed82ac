import { definitionRule } from '../definition-problems.ts';

/** Transition to a state that is not there. */
export const aslNextDangling = definitionRule({
  id: 'ASL-NEXT-DANGLING',
  severity: 'error',
  title: 'Transition to a state that is not there',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html',
  advice: 'Create that state, or lead elsewhere.',
});
