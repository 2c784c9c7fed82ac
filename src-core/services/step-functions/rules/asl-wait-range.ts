import { definitionRule } from '../definition-problems.ts';

/** Wait out of range. */
export const aslWaitRange = definitionRule({
  id: 'ASL-WAIT-RANGE',
  severity: 'error',
  title: 'Wait out of range',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/state-wait.html',
  advice: 'Give whole seconds from 0 to 99,999,999, or a timestamp with T and Z.',
});
