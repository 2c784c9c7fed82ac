import { definitionRule } from '../definition-problems.ts';

/** Callback without its token. */
export const sfnTokenMissing = definitionRule({
  id: 'SFN-TOKEN-MISSING',
  severity: 'error',
  title: 'Callback without its token',
  why: 'The execution waits until it times out, up to a year.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/connect-to-resource.html',
  advice: 'Pass $$.Task.Token on in the arguments.',
});
