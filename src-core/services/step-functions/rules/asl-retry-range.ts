import { definitionRule } from '../definition-problems.ts';

/** Retry value out of range. */
export const aslRetryRange = definitionRule({
  id: 'ASL-RETRY-RANGE',
  severity: 'error',
  title: 'Retry value out of range',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html',
  advice: 'Choose a value in the range.',
});
