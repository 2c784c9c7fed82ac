import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import { isStateMachine } from '../../../services/step-functions/properties.ts';
import { listStates, substitutionsIn, taskArgument } from '../../../states-language/list-states.ts';
import type { TaskValues } from '../properties.ts';

/** Message to a FIFO queue without group or deduplication. */
export const sfnSqsFifoGroup: ConnectionRule<TaskValues> = {
  id: 'SFN-SQS-FIFO-GROUP',
  severity: 'error',
  title: 'Message to a FIFO queue without group or deduplication',
  why: 'SQS refuses the message and the task fails.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/connect-sqs.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from, to }, graph) => {
    const queue = graph.resource(to);
    return isStateMachine(graph.resource(from)) && isQueue(queue) && queue.properties.fifoQueue;
  },
  check: ({ from, to }, graph) => {
    const machine = graph.resource(from);
    const queue = graph.resource(to);
    if (!isStateMachine(machine) || !isQueue(queue)) return [];
    const needed = [
      'MessageGroupId',
      ...(queue.properties.contentBasedDeduplication ? [] : ['MessageDeduplicationId']),
    ];
    return listStates(machine.properties.definition).flatMap(({ name, state }) => {
      if (!substitutionsIn(taskArgument(state, 'QueueUrl')).includes(to)) return [];
      const missing = needed.filter(argument => taskArgument(state, argument) === undefined);
      if (missing.length === 0) return [];
      return [
        {
          message: `SQS refuses the message of "${name}" and the task fails: ${nameOf(graph, to)} is FIFO, and ${missing.join(' and ')} must be given. Add it to the arguments.`,
        },
      ];
    });
  },
};
