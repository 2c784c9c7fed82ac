import { definitionRule } from '../definition-problems.ts';

/** Field given twice. */
export const aslDupKey = definitionRule({
  id: 'ASL-DUP-KEY',
  severity: 'error',
  title: 'Field given twice',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html',
  advice: 'Keep one of the two.',
});
