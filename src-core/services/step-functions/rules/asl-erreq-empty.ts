import { definitionRule } from '../definition-problems.ts';

/** Retry or Catch of no error. */
export const aslErreqEmpty = definitionRule({
  id: 'ASL-ERREQ-EMPTY',
  severity: 'error',
  title: 'Retry or Catch of no error',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html',
  advice: 'List at least one error name.',
});
