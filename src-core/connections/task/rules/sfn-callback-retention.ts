import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import { isStateMachine } from '../../../services/step-functions/properties.ts';
import { formatDuration } from '../../../shared/units.ts';
import { listStates, substitutionsIn, taskArguments } from '../../../states-language/list-states.ts';
import type { TaskValues } from '../properties.ts';

/** Callback message that expires before its answer. */
export const sfnCallbackRetention: ConnectionRule<TaskValues> = {
  id: 'SFN-CALLBACK-RETENTION',
  severity: 'warning',
  title: 'Callback message that expires before its answer',
  why: 'The message is gone while the execution still waits.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/connect-sqs.html',
  checkedOn: FACTS_CHECKED_ON,
  confidence: 'B',
  applies: ({ from, to }, graph) => isStateMachine(graph.resource(from)) && isQueue(graph.resource(to)),
  check: ({ from, to }, graph) => {
    const machine = graph.resource(from);
    const queue = graph.resource(to);
    if (!isStateMachine(machine) || !isQueue(queue)) return [];
    const kept = queue.properties.messageRetentionPeriodSeconds;
    return listStates(machine.properties.definition).flatMap(({ name, state }) => {
      const { Resource, HeartbeatSeconds, TimeoutSeconds } = state;
      const wait = HeartbeatSeconds ?? TimeoutSeconds;
      if (
        typeof Resource !== 'string' ||
        !Resource.endsWith('.waitForTaskToken') ||
        !substitutionsIn(taskArguments(state)).includes(to)
      )
        return [];
      if (typeof wait !== 'number' || wait <= kept) return [];
      return [
        {
          message: `The message may be gone while "${name}" still waits: ${nameOf(graph, to)} keeps it ${formatDuration(kept)} and the task waits ${formatDuration(wait)}. Keep messages longer, or wait less.`,
          given: kept,
        },
      ];
    });
  },
};
