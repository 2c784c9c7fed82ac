import { definitionRule } from '../definition-problems.ts';

/** Map without one clear processor. */
export const aslMapProcessor = definitionRule({
  id: 'ASL-MAP-PROCESSOR',
  severity: 'error',
  title: 'Map without one clear processor',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/state-map.html',
  advice: 'Give it one ItemProcessor.',
});
