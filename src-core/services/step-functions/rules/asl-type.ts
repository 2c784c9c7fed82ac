import { definitionRule } from '../definition-problems.ts';

/** Unknown state type. */
export const aslType = definitionRule({
  id: 'ASL-TYPE',
  severity: 'error',
  title: 'Unknown state type',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html',
  advice: 'Choose one of the eight types.',
});
