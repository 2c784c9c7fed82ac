import { definitionRule } from '../definition-problems.ts';

/** Batches without a limit. */
export const aslMapBatch = definitionRule({
  id: 'ASL-MAP-BATCH',
  severity: 'error',
  title: 'Batches without a limit',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itembatcher.html',
  advice: 'Limit the items or the bytes of a batch.',
});
