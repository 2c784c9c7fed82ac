import { definitionRule } from '../definition-problems.ts';

/** Field of the other query language. */
export const aslQlField = definitionRule({
  id: 'ASL-QL-FIELD',
  severity: 'error',
  title: 'Field of the other query language',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html',
  advice: 'Use the field of this language.',
});
