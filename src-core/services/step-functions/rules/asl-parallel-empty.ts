import { definitionRule } from '../definition-problems.ts';

/** Parallel without branches. */
export const aslParallelEmpty = definitionRule({
  id: 'ASL-PARALLEL-EMPTY',
  severity: 'error',
  title: 'Parallel without branches',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/state-parallel.html',
  advice: 'Add a branch.',
});
