import { definitionRule } from '../definition-problems.ts';

/** Wait without one clear time. */
export const aslWaitOne = definitionRule({
  id: 'ASL-WAIT-ONE',
  severity: 'error',
  title: 'Wait without one clear time',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/state-wait.html',
  advice: 'Keep exactly one of the four fields.',
});
