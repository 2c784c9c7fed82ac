import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isStateMachine } from '../../../services/step-functions/properties.ts';
import { listStates, substitutionsIn, taskArgument } from '../../../states-language/list-states.ts';
import type { TaskValues } from '../properties.ts';

/** Waiting for a nested Express workflow. */
export const sfnNestedSyncExpress: ConnectionRule<TaskValues> = {
  id: 'SFN-NESTED-SYNC-EXPRESS',
  severity: 'warning',
  title: 'Waiting for a nested Express workflow',
  why: 'The task cannot follow the nested execution.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/connect-stepfunctions.html',
  checkedOn: FACTS_CHECKED_ON,
  confidence: 'B',
  applies: ({ from, to }, graph) => {
    const nested = graph.resource(to);
    return (
      isStateMachine(graph.resource(from)) && isStateMachine(nested) && nested.properties.stateMachineType === 'EXPRESS'
    );
  },
  check: ({ from, to }, graph) => {
    const machine = graph.resource(from);
    if (!isStateMachine(machine)) return [];
    return listStates(machine.properties.definition)
      .filter(
        ({ state: { Resource }, state }) =>
          typeof Resource === 'string' &&
          Resource.includes(':states:startExecution.sync') &&
          substitutionsIn(taskArgument(state, 'StateMachineArn')).includes(to),
      )
      .map(({ name }) => ({
        message: `"${name}" cannot follow the nested execution: ${nameOf(graph, to)} is Express, which cannot be described. Use aws-sdk:sfn:startSyncExecution.`,
      }));
  },
};
