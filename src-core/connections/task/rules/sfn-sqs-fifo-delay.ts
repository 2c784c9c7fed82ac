import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import { isStateMachine } from '../../../services/step-functions/properties.ts';
import { listStates, substitutionsIn, taskArgument } from '../../../states-language/list-states.ts';
import type { TaskValues } from '../properties.ts';

/** Delay of a message to a FIFO queue. */
export const sfnSqsFifoDelay: ConnectionRule<TaskValues> = {
  id: 'SFN-SQS-FIFO-DELAY',
  severity: 'error',
  title: 'Delay of a message to a FIFO queue',
  why: 'SQS refuses the message and the task fails.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/connect-sqs.html',
  checkedOn: FACTS_CHECKED_ON,
  confidence: 'B',
  applies: ({ from, to }, graph) => {
    const queue = graph.resource(to);
    return isStateMachine(graph.resource(from)) && isQueue(queue) && queue.properties.fifoQueue;
  },
  check: ({ from, to }, graph) => {
    const machine = graph.resource(from);
    if (!isStateMachine(machine)) return [];
    return listStates(machine.properties.definition)
      .filter(
        ({ state }) =>
          substitutionsIn(taskArgument(state, 'QueueUrl')).includes(to) &&
          taskArgument(state, 'DelaySeconds') !== undefined,
      )
      .map(({ name }) => ({
        message: `SQS refuses the message of "${name}" and the task fails: on a FIFO queue messages have no delay of their own. Put a Wait state before.`,
      }));
  },
};
