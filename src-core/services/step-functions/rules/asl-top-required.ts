import { definitionRule } from '../definition-problems.ts';

/** Definition without a start or states. */
export const aslTopRequired = definitionRule({
  id: 'ASL-TOP-REQUIRED',
  severity: 'error',
  title: 'Definition without a start or states',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html',
  advice: 'Give StartAt and at least one state.',
});
