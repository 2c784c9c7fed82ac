import { definitionRule } from '../definition-problems.ts';

/** Setting of a distributed Map on an inline one. */
export const aslMapDistonly = definitionRule({
  id: 'ASL-MAP-DISTONLY',
  severity: 'warning',
  title: 'Setting of a distributed Map on an inline one',
  why: 'The setting has no effect.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html',
  advice: 'Make the processor distributed, or remove the field.',
});
