import { definitionRule } from '../definition-problems.ts';

/** Comparison with a value of another type. */
export const aslChoiceOptype = definitionRule({
  id: 'ASL-CHOICE-OPTYPE',
  severity: 'error',
  title: 'Comparison with a value of another type',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html',
  advice: 'Give a value of the type that the operator compares.',
});
