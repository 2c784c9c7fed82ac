import { definitionRule } from '../definition-problems.ts';

/** Heartbeat no shorter than the timeout. */
export const aslHeartbeat = definitionRule({
  id: 'ASL-HEARTBEAT',
  severity: 'error',
  title: 'Heartbeat no shorter than the timeout',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/state-task.html',
  advice: 'Lower the heartbeat.',
});
