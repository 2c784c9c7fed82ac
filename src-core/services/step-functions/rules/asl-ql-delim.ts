import { definitionRule } from '../definition-problems.ts';

/** Expression with text around it. */
export const aslQlDelim = definitionRule({
  id: 'ASL-QL-DELIM',
  severity: 'warning',
  title: 'Expression with text around it',
  why: 'The text is passed on as it is, nothing is computed.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html',
  advice: 'Begin the text with {% and end it with %}.',
});
