import { definitionRule } from '../definition-problems.ts';

/** Task without a resource. */
export const aslTaskResource = definitionRule({
  id: 'ASL-TASK-RESOURCE',
  severity: 'error',
  title: 'Task without a resource',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/state-task.html',
  advice: 'Say what the task calls.',
});
