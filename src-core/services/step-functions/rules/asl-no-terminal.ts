import { definitionRule } from '../definition-problems.ts';

/** Workflow that can never end. */
export const aslNoTerminal = definitionRule({
  id: 'ASL-NO-TERMINAL',
  severity: 'error',
  title: 'Workflow that can never end',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html',
  confidence: 'B',
  advice: 'End a state, or add a Succeed state.',
});
