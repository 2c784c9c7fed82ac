import { definitionRule } from '../definition-problems.ts';

/** State that goes on and ends. */
export const aslNextAndEnd = definitionRule({
  id: 'ASL-NEXT-AND-END',
  severity: 'error',
  title: 'State that goes on and ends',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html',
  advice: 'Keep Next or End.',
});
