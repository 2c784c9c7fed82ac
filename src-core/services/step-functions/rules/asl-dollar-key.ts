import { definitionRule } from '../definition-problems.ts';

/** Key for a path with plain text. */
export const aslDollarKey = definitionRule({
  id: 'ASL-DOLLAR-KEY',
  severity: 'error',
  title: 'Key for a path with plain text',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html',
  advice: 'Drop the .$ of the key, or give a path.',
});
