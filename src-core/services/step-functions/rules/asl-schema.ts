import { definitionRule } from '../definition-problems.ts';

/** Definition of the wrong shape. */
export const aslSchema = definitionRule({
  id: 'ASL-SCHEMA',
  severity: 'error',
  title: 'Definition of the wrong shape',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html',
  advice: 'Correct it as the language asks.',
});
