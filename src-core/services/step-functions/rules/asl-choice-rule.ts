import { definitionRule } from '../definition-problems.ts';

/** Malformed choice rule. */
export const aslChoiceRule = definitionRule({
  id: 'ASL-CHOICE-RULE',
  severity: 'error',
  title: 'Malformed choice rule',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html',
  advice: 'Give each rule one comparison and Next.',
});
