import { definitionRule } from '../definition-problems.ts';

/** End state that goes on. */
export const aslTerminalNext = definitionRule({
  id: 'ASL-TERMINAL-NEXT',
  severity: 'error',
  title: 'End state that goes on',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html',
  advice: 'Remove Next and End.',
});
