import { definitionRule } from '../definition-problems.ts';

/** Path that cannot be read. */
export const aslPathSyntax = definitionRule({
  id: 'ASL-PATH-SYNTAX',
  severity: 'error',
  title: 'Path that cannot be read',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html',
  advice: 'Correct the path.',
});
