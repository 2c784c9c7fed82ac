import { definitionRule } from '../definition-problems.ts';

/** Field that the state does not have. */
export const aslUnknownField = definitionRule({
  id: 'ASL-UNKNOWN-FIELD',
  severity: 'error',
  title: 'Field that the state does not have',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html',
  advice: 'Remove the field, or move it to a state that has it.',
});
