import { definitionRule } from '../definition-problems.ts';

/** Retry or Catch where there is none. */
export const aslRetryWhere = definitionRule({
  id: 'ASL-RETRY-WHERE',
  severity: 'error',
  title: 'Retry or Catch where there is none',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html',
  advice: 'Move it to a Task, Parallel or Map state.',
});
