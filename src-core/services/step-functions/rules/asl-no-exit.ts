import { definitionRule } from '../definition-problems.ts';

/** State without a way out. */
export const aslNoExit = definitionRule({
  id: 'ASL-NO-EXIT',
  severity: 'error',
  title: 'State without a way out',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html',
  advice: 'Add Next or End.',
});
