import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { StepFunctionsValues } from '../properties.ts';

/** Workflow that nothing starts. */
export const sfnNoStart: ResourceRule<StepFunctionsValues> = {
  id: 'SFN-NO-START',
  severity: 'info',
  title: 'Workflow that nothing starts',
  why: 'It never runs.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ id }, graph) => graph.outgoing(id).length > 0,
  check: ({ id }, graph) =>
    graph.incoming(id).length > 0
      ? []
      : [{ message: 'The workflow never runs: nothing in the design starts it. Wire a client or a function to it.' }],
};
