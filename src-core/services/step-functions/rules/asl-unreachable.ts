import { definitionRule } from '../definition-problems.ts';

/** State that is never reached. */
export const aslUnreachable = definitionRule({
  id: 'ASL-UNREACHABLE',
  severity: 'warning',
  title: 'State that is never reached',
  why: 'The state never runs.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html',
  confidence: 'B',
  advice: 'Lead a transition to it, or delete it.',
});
