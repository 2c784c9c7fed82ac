import { definitionRule } from '../definition-problems.ts';

/** State name used twice. */
export const aslNameDup = definitionRule({
  id: 'ASL-NAME-DUP',
  severity: 'error',
  title: 'State name used twice',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html',
  advice: 'Rename one of the states; names count across branches.',
});
