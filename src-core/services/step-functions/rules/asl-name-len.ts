import { definitionRule } from '../definition-problems.ts';

/** State name too long. */
export const aslNameLen = definitionRule({
  id: 'ASL-NAME-LEN',
  severity: 'error',
  title: 'State name too long',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html',
  advice: 'Shorten the name.',
});
