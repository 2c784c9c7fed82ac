import { fixBySetting } from '../../../contract/fixes.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isStateMachine } from '../../../services/step-functions/properties.ts';
import { listStates } from '../../../states-language/list-states.ts';
import type { TaskValues } from '../properties.ts';

/** Wire of a state that is not there. */
export const sfnStateMissing: ConnectionRule<TaskValues> = {
  id: 'SFN-STATE-MISSING',
  severity: 'warning',
  title: 'Wire of a state that is not there',
  why: 'The wire describes no call.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/state-task.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from, properties }, graph) => properties.stateName !== undefined && isStateMachine(graph.resource(from)),
  check: ({ id, from, properties: { stateName = '' } }, graph) => {
    const machine = graph.resource(from);
    if (!isStateMachine(machine) || listStates(machine.properties.definition).some(({ name }) => name === stateName))
      return [];
    const message = `The wire describes no call: the workflow has no state "${stateName}". Name one of its states, or none.`;
    return [
      {
        path: 'stateName',
        message,
        given: stateName,
        fix: fixBySetting('Let the wire stand for every task', id, { stateName: undefined }),
      },
    ];
  },
};
