import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isStateMachine } from '../../../services/step-functions/properties.ts';
import { substitutionsIn } from '../../../states-language/list-states.ts';
import type { TaskValues } from '../properties.ts';

/** Wire that no task uses. */
export const sfnTaskUnused: ConnectionRule<TaskValues> = {
  id: 'SFN-TASK-UNUSED',
  severity: 'warning',
  title: 'Wire that no task uses',
  why: 'The workflow never calls the resource.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/state-task.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from }, graph) => isStateMachine(graph.resource(from)),
  check: ({ from, to }, graph) => {
    const machine = graph.resource(from);
    if (!isStateMachine(machine) || substitutionsIn(machine.properties.definition).includes(to)) return [];
    const message = `${nameOf(graph, to)} is never called: no state of the workflow names it. Add a Task with "${to}" in dollar braces, or remove the wire.`;
    return [{ message }];
  },
};
