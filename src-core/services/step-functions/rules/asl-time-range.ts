import { definitionRule } from '../definition-problems.ts';

/** Number out of range. */
export const aslTimeRange = definitionRule({
  id: 'ASL-TIME-RANGE',
  severity: 'error',
  title: 'Number out of range',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/state-task.html',
  advice: 'Choose a value in the range.',
});
