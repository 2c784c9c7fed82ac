import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isFunction } from '../../../services/lambda/properties.ts';
import { isStateMachine, stepFunctionsLimits } from '../../../services/step-functions/properties.ts';
import { formatDuration } from '../../../shared/units.ts';
import type { TaskValues } from '../properties.ts';

/** Function that may run longer than an Express workflow. */
export const sfnExpressFunction: ConnectionRule<TaskValues> = {
  id: 'SFN-EXPRESS-FUNCTION',
  severity: 'warning',
  title: 'Function that may run longer than an Express workflow',
  why: 'The execution ends before the function does.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from, to }, graph) => {
    const machine = graph.resource(from);
    return (
      isStateMachine(machine) && machine.properties.stateMachineType === 'EXPRESS' && isFunction(graph.resource(to))
    );
  },
  check: ({ to }, graph) => {
    const worker = graph.resource(to);
    const longest = stepFunctionsLimits.expressDurationSeconds.value;
    if (!isFunction(worker) || worker.properties.timeoutSeconds <= longest) return [];
    return [
      {
        message: `The execution may end before ${nameOf(graph, to)} does: an Express workflow runs at most ${formatDuration(longest)} and the function may take ${formatDuration(worker.properties.timeoutSeconds)}. Lower the timeout, or make the workflow Standard.`,
        given: worker.properties.timeoutSeconds,
      },
    ];
  },
};
