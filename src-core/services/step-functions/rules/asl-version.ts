import { definitionRule } from '../definition-problems.ts';

/** Unknown version of the language. */
export const aslVersion = definitionRule({
  id: 'ASL-VERSION',
  severity: 'error',
  title: 'Unknown version of the language',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html',
  advice: 'Remove the version.',
});
