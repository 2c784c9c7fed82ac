import { definitionRule } from '../definition-problems.ts';

/** Start that does not exist. */
export const aslStartat = definitionRule({
  id: 'ASL-STARTAT',
  severity: 'error',
  title: 'Start that does not exist',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html',
  advice: 'Start at a state that is there.',
});
