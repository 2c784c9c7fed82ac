import { definitionRule } from '../definition-problems.ts';

/** Tolerated failures out of range. */
export const aslMapTolerance = definitionRule({
  id: 'ASL-MAP-TOLERANCE',
  severity: 'error',
  title: 'Tolerated failures out of range',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html',
  advice: 'Give 0 to 100 percent, or a count from 0.',
});
