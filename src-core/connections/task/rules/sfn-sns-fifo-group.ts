import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { isTopic } from '../../../services/sns/properties.ts';
import { isStateMachine } from '../../../services/step-functions/properties.ts';
import { listStates, substitutionsIn, taskArgument } from '../../../states-language/list-states.ts';
import type { TaskValues } from '../properties.ts';

/** Message to a FIFO topic without group or deduplication. */
export const sfnSnsFifoGroup: ConnectionRule<TaskValues> = {
  id: 'SFN-SNS-FIFO-GROUP',
  severity: 'error',
  title: 'Message to a FIFO topic without group or deduplication',
  why: 'SNS refuses the message and the task fails.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/connect-sns.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from, to }, graph) => {
    const topic = graph.resource(to);
    return isStateMachine(graph.resource(from)) && isTopic(topic) && topic.properties.fifoTopic;
  },
  check: ({ from, to }, graph) => {
    const machine = graph.resource(from);
    const topic = graph.resource(to);
    if (!isStateMachine(machine) || !isTopic(topic)) return [];
    const needed = [
      'MessageGroupId',
      ...(topic.properties.contentBasedDeduplication ? [] : ['MessageDeduplicationId']),
    ];
    return listStates(machine.properties.definition).flatMap(({ name, state }) => {
      if (!substitutionsIn(taskArgument(state, 'TopicArn')).includes(to)) return [];
      const missing = needed.filter(argument => taskArgument(state, argument) === undefined);
      if (missing.length === 0) return [];
      return [
        {
          message: `SNS refuses the message of "${name}" and the task fails: ${nameOf(graph, to)} is FIFO, and ${missing.join(' and ')} must be given. Add it to the arguments.`,
        },
      ];
    });
  },
};
