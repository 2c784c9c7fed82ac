import { definitionRule } from '../definition-problems.ts';

/** Longest delay not above the first. */
export const aslMaxdelay = definitionRule({
  id: 'ASL-MAXDELAY',
  severity: 'warning',
  title: 'Longest delay not above the first',
  why: 'Retries do not back off.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html',
  confidence: 'B',
  advice: 'Raise MaxDelaySeconds above IntervalSeconds.',
});
