import { definitionRule } from '../definition-problems.ts';

/** Label of a Map too long. */
export const aslMapLabel = definitionRule({
  id: 'ASL-MAP-LABEL',
  severity: 'error',
  title: 'Label of a Map too long',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html',
  advice: 'Shorten the label.',
});
