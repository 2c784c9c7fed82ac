import { definitionRule } from '../definition-problems.ts';

/** Fields that exclude each other. */
export const aslTimeoutPair = definitionRule({
  id: 'ASL-TIMEOUT-PAIR',
  severity: 'error',
  title: 'Fields that exclude each other',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html',
  advice: 'Keep one of them.',
});
