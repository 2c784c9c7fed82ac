import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { listStates } from '../../../states-language/list-states.ts';
import type { StepFunctionsValues } from '../properties.ts';

/** Task without a way for failures. */
export const aslNoCatch: ResourceRule<StepFunctionsValues> = {
  id: 'ASL-NO-CATCH',
  severity: 'info',
  title: 'Task without a way for failures',
  why: 'A failure ends the execution and its message is lost.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/sfn-best-practices.html',
  checkedOn: FACTS_CHECKED_ON,
  confidence: 'B',
  applies: ({ properties }) => listStates(properties.definition).some(({ state }) => state['Type'] === 'Task'),
  check: ({ properties: { definition } }) => {
    const states = listStates(definition);
    if (states.some(({ state }) => Array.isArray(state['Catch']))) return [];
    return [
      {
        path: 'definition',
        message:
          'When a task fails for good, the execution ends and what it worked on is gone: no state catches errors. Catch them and send the work to a queue.',
      },
    ];
  },
};
