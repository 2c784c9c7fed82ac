import { consumersOf, nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isTopic } from '../../../services/sns/properties.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import { isStateMachine } from '../../../services/step-functions/properties.ts';
import { listStates, substitutionsIn, taskArguments } from '../../../states-language/list-states.ts';
import type { TaskValues } from '../properties.ts';

/** Callback that nobody answers. */
export const sfnCallbackNoresponder: ConnectionRule<TaskValues> = {
  id: 'SFN-CALLBACK-NORESPONDER',
  severity: 'warning',
  title: 'Callback that nobody answers',
  why: 'The execution waits until it times out.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/connect-to-resource.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from, to }, graph) =>
    isStateMachine(graph.resource(from)) && (isQueue(graph.resource(to)) || isTopic(graph.resource(to))),
  check: ({ from, to }, graph) => {
    const machine = graph.resource(from);
    if (!isStateMachine(machine) || consumersOf(graph, to).length > 0 || graph.outgoing(to, 'subscription').length > 0)
      return [];
    return listStates(machine.properties.definition)
      .filter(
        ({ state: { Resource }, state }) =>
          typeof Resource === 'string' &&
          Resource.endsWith('.waitForTaskToken') &&
          substitutionsIn(taskArguments(state)).includes(to),
      )
      .map(({ name }) => ({
        message: `"${name}" waits in vain: nothing reads ${nameOf(graph, to)}, so nobody can answer with the task token. Let a function read it and call SendTaskSuccess.`,
      }));
  },
};
